import { createHash } from 'node:crypto';
import { STEPS } from '#server/store/migrations/steps.ts';
import { digestRows } from '#server/store/moved/rows-digest.ts';
import type { MovedTable, RowReader } from '#server/store/moved/types.ts';

/**
 * What is only ever added to. All else is small: it is gone through twice, to know whether somebody changed
 * it while the large ones were on their way.
 */
const APPENDED = new Set(['observation', 'target', 'sheet', 'source', 'act', 'release_indicator']);

/** Of what stands in a database, in a moment's work: another one where anything was written. */
export async function markOf(reader: RowReader, tables: readonly MovedTable[]): Promise<string> {
  const hash = createHash('sha256').update(Object.keys(STEPS).join());
  for (const table of tables) {
    const told = APPENDED.has(table.name)
      ? await reader.count(table)
      : (await digestRows(reader, table)).hash;
    hash.update(`${table.name} ${told}\n`);
  }
  return hash.digest('hex');
}
