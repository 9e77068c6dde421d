/** A column that is drawn, or a stretch of them that is not. */
export type Slot = { key: string } & ({ index: number; size: 1 } | { index: null; size: number });

/**
 * The columns from first up to last, and the one that holds the focus wherever it is; what is left out
 * between them keeps its place as a gap.
 * @example columnSlots(9, 2, 4, 7).map(({ index, size }) => index ?? -size) // [-2, 2, 3, -3, 7, -1]
 */
export function columnSlots(
  count: number,
  first: number,
  last: number,
  kept: number | null = null,
): Slot[] {
  const drawn = new Set<number>();
  for (let index = Math.max(0, first); index < Math.min(count, last); index += 1) drawn.add(index);
  if (kept !== null && kept >= 0 && kept < count) drawn.add(kept);
  const slots: Slot[] = [];
  let next = 0;
  const leap = (to: number) => {
    if (to === next) return;
    const place = next === 0 ? 'before' : to === count ? 'after' : 'between';
    slots.push({ key: place, index: null, size: to - next });
  };
  for (const index of [...drawn].toSorted((a, b) => a - b)) {
    leap(index);
    slots.push(drawnSlot(index));
    next = index + 1;
  }
  leap(count);
  return slots;
}

/** One object for each column, whenever it is drawn: what has not changed need not be looked at again. */
const DRAWN: Slot[] = [];
const drawnSlot = (index: number): Slot =>
  (DRAWN[index] ??= { key: String(index), index, size: 1 });

export interface View {
  /** How far it is scrolled, and how wide the columns stand in sight. */
  left: number;
  width: number;
  columnWidth: number;
}

/**
 * Which columns are drawn: those in sight and some on either side. They change in steps, and on both sides
 * at once, for every change lays out the table anew.
 * @example drawnColumns({ left: 800, width: 400, columnWidth: 100 }, 100) // { first: 4, last: 18 }
 */
export function drawnColumns(
  { left, width, columnWidth }: View,
  count: number,
): { first: number; last: number } {
  const first = Math.floor((left / columnWidth - SPARE) / STEP) * STEP;
  const last = first + Math.ceil(width / columnWidth) + 2 * SPARE + STEP;
  return { first: Math.max(0, Math.min(first, count)), last: Math.min(count, last) };
}

const STEP = 2;
const SPARE = 4;
