import { isTableId } from '#domain/dictionary-desk/shapes.ts';
import type { TableId } from '#domain/dictionary-desk/types.ts';
import type { DictionaryFileReading } from '#server/schemas/dictionary-desk.ts';
import { keyTables } from '../keyed.ts';
import { pick, type Tables } from '../rows.ts';

/** What becomes of rows that a table in a file lacks: they go, or stay. */
export type Way = 'replace' | 'add';

/** The tables that files hold: pairs of groups and regions are members of groups. */
export function tablesRead({ read }: Pick<DictionaryFileReading, 'read'>): TableId[] {
  const ids = read.flatMap(({ table }): TableId[] => {
    if (table === 'comparison_group_members') return ['comparison_groups'];
    return isTableId(table) ? [table] : [];
  });
  return [...new Set(ids)];
}

/** Those tables as they would be; what was edited in others stays. */
export const readTables = (reading: DictionaryFileReading): Tables =>
  pick(keyTables(reading.tables), tablesRead(reading));
