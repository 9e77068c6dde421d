import { TABLE_IDS } from '#domain/dictionary-desk/types.ts';
import type { DictionaryRows } from '#server/schemas/dictionary-desk.ts';
import { keyRows, type Tables } from './rows.ts';

/** Tables as the API gives them, with keys by which the page tells rows apart. */
export const keyTables = (tables: DictionaryRows): Tables =>
  Object.fromEntries(
    TABLE_IDS.flatMap((id) => {
      const rows = tables[id];
      return rows ? [[id, keyRows(id, rows)]] : [];
    }),
  );
