import { backUp } from '#server/backup/back-up.ts';
import { dated } from '#server/backup/dated.ts';
import type { Db } from '#server/store/database.ts';
import { engineOf } from '#server/store/engine/engine.ts';
import { openedFile } from '#server/store/opened-file.ts';
import { alreadyWorkedOn } from './begin-office.ts';
import { contentsOf } from './contents.ts';

/**
 * Copies the example, verified, to a file beside the database, before an office begins in its place. Where one is
 * killed in between, both are whole. On a server nothing is copied: the example comes with the program, and
 * is loaded into another database by it. @returns the file; null where there is none @throws conflict
 */
export async function putExampleAside(db: Db, now: Date): Promise<string | null> {
  const contents = await contentsOf(db);
  if (contents === 'other') throw alreadyWorkedOn();
  if (contents === 'nothing' || engineOf(db).name === 'postgres') return null;
  const file = await openedFile(db);
  const copy = dated(file, 'example', now);
  await backUp(file, copy);
  return copy;
}
