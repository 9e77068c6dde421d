import type { TableId } from '#domain/dictionary-desk/types.ts';
import { cellOf } from '#lib/table/rows.ts';
import { entriesOf, type Tables } from './rows.ts';
import { rowName, type NameOf } from './tell.ts';

/** What rows are called by those that refer to them; an id of no row is said as it stands. */
export function namesIn(tables: Tables): NameOf {
  const names = new Map<TableId, Map<string, string>>(
    entriesOf(tables).map(([table, rows]) => [
      table,
      new Map(rows.map((row) => [cellOf(row, 'id'), rowName(table, row.cells)])),
    ]),
  );
  return (table, id) => names.get(table)?.get(id) ?? id;
}
