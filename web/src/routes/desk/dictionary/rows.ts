import { nameOfRow } from '#domain/dictionary-desk/changes.ts';
import { keyOfRow } from '#domain/dictionary-desk/shapes.ts';
import { TABLE_IDS, type Cells, type TableId } from '#domain/dictionary-desk/types.ts';

/** A row of a table, told from others by its key whatever becomes of its cells. */
export interface Row {
  key: string;
  cells: Cells;
}

/** Rows by the id of their table. */
export type Tables = Readonly<Partial<Record<TableId, readonly Row[]>>>;

/**
 * Rows with their keys: what tells them apart in their table, twins numbered.
 * @example keyRows('indicators', [{ id: 'gdp', name: '地区生产总值' }])[0].key // 'gdp'
 */
export function keyRows(table: TableId, rows: readonly Cells[]): Row[] {
  const seen = new Map<string, number>();
  return rows.map((cells) => {
    const own = keyOfRow(table, cells);
    const before = seen.get(own) ?? 0;
    seen.set(own, before + 1);
    return { key: before === 0 ? own : `${own} #${before + 1}`, cells };
  });
}

export const cellOf = ({ cells }: Row, column: string): string => cells[column] ?? '';

export const findRow = (rows: readonly Row[], key: string): Row | null =>
  rows.find((row) => row.key === key) ?? null;

/** By what other rows name it: its id, or its name as long as it has none. */
export const referenceTo = (table: TableId, row: Row): string =>
  cellOf(row, 'id').trim() || nameOfRow(table, row.cells).trim();

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

/** @example pick({ regions: [], departments: [] }, ['regions']) // { regions: [] } */
export const pick = (tables: Tables, ids: readonly TableId[]): Tables =>
  Object.fromEntries(ids.map((id) => [id, tables[id] ?? []]));

/** The tables of which there are rows, with their names. */
export const entriesOf = (tables: Tables): [TableId, readonly Row[]][] =>
  TABLE_IDS.flatMap((id) => {
    const rows = tables[id];
    return rows ? [[id, rows] as [TableId, readonly Row[]]] : [];
  });

/** A key that no row of the table has. @example newKey([]) // '+1' */
export function newKey(rows: readonly Row[]): string {
  const taken = rows.map(({ key }) => (/^\+\d+$/u.test(key) ? Number(key) : 0));
  return `+${Math.max(0, ...taken) + 1}`;
}
