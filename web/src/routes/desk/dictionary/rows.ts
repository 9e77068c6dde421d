import { nameOfRow } from '#domain/dictionary-desk/changes.ts';
import { keyOfRow } from '#domain/dictionary-desk/shapes.ts';
import { TABLE_IDS, type Cells, type TableId } from '#domain/dictionary-desk/types.ts';
import { cellOf, type Row } from '#lib/table/rows.ts';

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

/** By what other rows name it: its id, or its name as long as it has none. */
export const referenceTo = (table: TableId, row: Row): string =>
  cellOf(row, 'id').trim() || nameOfRow(table, row.cells).trim();

/** @example pick({ regions: [], departments: [] }, ['regions']) // { regions: [] } */
export const pick = (tables: Tables, ids: readonly TableId[]): Tables =>
  Object.fromEntries(ids.map((id) => [id, tables[id] ?? []]));

/** The tables of which there are rows, with their names. */
export const entriesOf = (tables: Tables): [TableId, readonly Row[]][] =>
  TABLE_IDS.flatMap((id) => {
    const rows = tables[id];
    return rows ? [[id, rows] as [TableId, readonly Row[]]] : [];
  });
