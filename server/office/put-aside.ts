import { backUp } from '#server/backup/back-up.ts';
import { dated } from '#server/backup/dated.ts';
import type { Db } from '#server/store/database.ts';
import { openedFile } from '#server/store/opened-file.ts';
import { alreadyWorkedOn } from './begin-office.ts';
import { contentsOf } from './contents.ts';

/**
 * Copies the example, verified, to a file beside the database, before an office begins in its place. Where one is
 * killed in between, both are whole. @returns the file; null where there is nothing to keep @throws conflict
 */
export async function putExampleAside(db: Db, now: Date): Promise<string | null> {
  const contents = await contentsOf(db);
  if (contents === 'other') throw alreadyWorkedOn();
  if (contents === 'nothing') return null;
  const file = await openedFile(db);
  const copy = dated(file, 'example', now);
  await backUp(file, copy);
  return copy;
}
