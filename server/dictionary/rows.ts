import { TABLE_IDS, type DictionaryTables } from '#domain/dictionary-desk/types.ts';
import type { DictionaryRows } from '#server/schemas/dictionary-desk.ts';

/** Tables as messages have them. */
export function toRows(tables: DictionaryTables): DictionaryRows {
  return Object.fromEntries(
    TABLE_IDS.map((table) => [table, tables[table].map((cells) => ({ ...cells }))]),
  );
}
