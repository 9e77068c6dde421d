import { SHAPES } from './shapes.ts';
import type { TableColumn, TableId } from '#domain/dictionary-desk/types.ts';
import { cellOf, type Row } from '#lib/table/rows.ts';
import { entriesOf, type Tables } from './rows.ts';
import { itemsOf } from '#domain/dictionary-desk/items.ts';

/** A cell that names a row of another table. */
export interface Reference {
  table: TableId;
  row: Row;
  column: TableColumn;
}

/** The cells that name a row, by its id or, as long as it has none, its name. */
export function referencesTo(tables: Tables, table: TableId, id: string): Reference[] {
  if (id === '') return [];
  return entriesOf(tables).flatMap(([from, rows]) => {
    const columns = SHAPES[from].columns.filter((column) => column.table === table);
    return columns.flatMap((column) =>
      rows
        .filter((row) => itemsOf(cellOf(row, column.id)).includes(id))
        .map((row) => ({ table: from, row, column })),
    );
  });
}
