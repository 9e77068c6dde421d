import type { Cells } from '#domain/dictionary-desk/types.ts';

/** A row of a table, told from others by its key whatever becomes of its cells. */
export interface Row {
  key: string;
  cells: Cells;
}

export const cellOf = ({ cells }: Row, column: string): string => cells[column] ?? '';

export const findRow = (rows: readonly Row[], key: string): Row | null =>
  rows.find((row) => row.key === key) ?? null;

/**
 * A row put behind another; null: before all others.
 * @example placeAfter([a, b, c], c, 'a') // [a, c, b]
 */
export function placeAfter(rows: readonly Row[], row: Row, after: string | null): Row[] {
  const others = rows.filter(({ key }) => key !== row.key);
  const at = after === null ? 0 : others.findIndex(({ key }) => key === after) + 1;
  const place = after !== null && at === 0 ? others.length : at;
  return [...others.slice(0, place), row, ...others.slice(place)];
}

/** The nearest row before one that `there` has too; null: none. */
export function nearestBefore(
  rows: readonly Row[],
  key: string,
  there: ReadonlySet<string>,
): string | null {
  const at = rows.findIndex((row) => row.key === key);
  return rows.slice(0, Math.max(at, 0)).findLast((row) => there.has(row.key))?.key ?? null;
}

export const keysOf = (rows: readonly Row[]): Set<string> => new Set(rows.map(({ key }) => key));

/** A row one place up or down; at the end nothing changes. */
export function step(rows: readonly Row[], key: string, way: -1 | 1): readonly Row[] {
  const at = rows.findIndex((row) => row.key === key);
  const [row, other] = [rows[at], rows[at + way]];
  if (!row || !other) return rows;
  return rows.with(at, other).with(at + way, row);
}

/** A key that no row of the table has. @example newKey([]) // '+1' */
export function newKey(rows: readonly Row[]): string {
  const taken = rows.map(({ key }) => (/^\+\d+$/u.test(key) ? Number(key) : 0));
  return `+${Math.max(0, ...taken) + 1}`;
}
