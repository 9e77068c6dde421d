/** More cells than that are no longer counted at a glance: then a cell holds more than one. */
const MOST_CELLS = 48;
/** A row of few cells has them no wider than this many to the width. */
const LEAST_CELLS = 20;
const STEPS = [1, 2, 5, 10] as const;
/** Of a cell, in parts of it. */
const SPACE = 0.2;

/** What the cells of a row are: there, lacking, above the target, or lost below nil. */
export type CellKind = 'held' | 'lacking' | 'extra' | 'lost';

export interface CountCell {
  kind: CellKind;
  /** In percent of the drawing. */
  x: number;
  width: number;
}

/** How many a cell holds, and between which numbers the cells stand: one for all rows of a unit. */
export interface CountScale {
  step: number;
  min: number;
  max: number;
}

interface Counted {
  actual: number | null;
  goal: number | null;
}

/**
 * A cell an enterprise as long as 48 of them hold every row; above that 2, 5, 10, 20 … a cell.
 * @example countScale([{ actual: 10, goal: 14 }]) // { step: 1, min: 0, max: 20 }
 * @example countScale([{ actual: 85, goal: 106 }]) // { step: 5, min: 0, max: 110 }
 */
export function countScale(rows: readonly Counted[]): CountScale {
  const figures = rows.flatMap(({ actual, goal }) => [actual ?? 0, goal ?? 0]);
  const [least, most] = [Math.min(0, ...figures), Math.max(0, ...figures)];
  const step = niceStep((most - least) / MOST_CELLS);
  const min = Math.floor(least / step) * step;
  const cells = Math.max(LEAST_CELLS, Math.ceil((most - min) / step));
  return { step, min, max: min + cells * step };
}

/** @example niceStep(2.75) // 5 */
function niceStep(value: number): number {
  if (value <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return power * (STEPS.find((step) => step * power >= value) ?? 10);
}

/** The cells of a row from nil on; one that is only in part there is cut in two. */
export function countCells({ actual, goal }: Counted, scale: CountScale): CountCell[] {
  if (actual === null) return [];
  const lost = pieces(Math.min(0, actual), 0, scale, 'lost');
  const end = goal ?? 0;
  const there = Math.max(0, actual);
  return [
    ...lost,
    ...pieces(0, goal === null ? there : Math.min(there, end), scale, 'held'),
    ...pieces(there, Math.max(there, end), scale, 'lacking'),
    ...(goal === null ? [] : pieces(Math.max(0, end), Math.max(there, end), scale, 'extra')),
  ];
}

function pieces(from: number, to: number, scale: CountScale, kind: CellKind): CountCell[] {
  const cells: CountCell[] = [];
  for (let at = from; at < to - 1e-9;) {
    const next = Math.min(to, (Math.floor(at / scale.step + 1e-9) + 1) * scale.step);
    const x = countAt(at, scale);
    const isWhole = Math.abs(next / scale.step - Math.round(next / scale.step)) < 1e-9;
    const space = isWhole ? (SPACE * scale.step * 100) / (scale.max - scale.min) : 0;
    cells.push({ kind, x, width: Math.max(countAt(next, scale) - x - space, 0.1) });
    at = next;
  }
  return cells;
}

/** In percent from the left. @example countAt(5, { step: 1, min: 0, max: 20 }) // 25 */
export function countAt(value: number, { min, max }: CountScale): number {
  return (Math.min(max, Math.max(min, value)) - min) / ((max - min) / 100);
}
