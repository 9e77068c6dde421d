import type { TableId } from '#domain/dictionary-desk/types.ts';
import { changesOf, type RowChange } from '#lib/table/row-changes.ts';
import { entriesOf, type Tables } from './rows.ts';

/** A change and the table it is of. */
export interface TableChange extends RowChange {
  table: TableId;
}

/** @example editedTables([{ table: 'regions', … }]) // ['regions'] */
export const editedTables = (changes: readonly TableChange[]): TableId[] => [
  ...new Set(changes.map(({ table }) => table)),
];

export function allChanges(before: Tables, after: Tables): TableChange[] {
  return entriesOf(after).flatMap(([table, rows]) =>
    changesOf(before[table] ?? [], rows).map((change) => ({ ...change, table })),
  );
}
