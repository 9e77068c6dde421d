import { stateOfFile } from '#server/store/database-file.ts';
import { stepsOfUpgrade } from '#server/store/sqlite-file.ts';
import { openLooking } from '#server/store/read-only.ts';
import { requireOurs } from '#server/store/schema-state.ts';
import { shareFrozen } from './copy-frozen.ts';
import { copyRows } from './copy-verified.ts';
import { dated } from './dated.ts';
import { putInPlace } from './put-in-place.ts';
import { requireWhole } from './require-whole.ts';

/**
 * A copy of a database that this program will change the tables of, before it does; null where it will
 * not, or there is nothing yet. The log is not looked at: one from before the log has none.
 * @throws when the file is damaged, which must not be upgraded, or another program's
 */
export async function backUpBeforeUpgrade(file: string, now: Date): Promise<string | null> {
  if (stateOfFile(file) !== 'there') return null;
  const { sqlite, close } = openLooking(file);
  try {
    requireOurs(sqlite, file);
    if (stepsOfUpgrade(sqlite).length === 0) return null;
    const copy = dated(file, 'before-upgrade', now);
    const part = `${copy}.part-${process.pid}`;
    await copyRows(sqlite, part, { from: file, to: copy }, requireWhole);
    shareFrozen(file, copy);
    putInPlace(part, copy);
    return copy;
  } finally {
    close();
  }
}
