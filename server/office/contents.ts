import { officeOf } from '#domain/office.ts';
import { OWN_NOTES } from '#domain/own-notes.ts';
import type { Db } from '#server/store/database.ts';
import { readDictionary } from '#server/store/dictionary.ts';
import { hasEditions } from '#server/store/editions.ts';
import { listLoads } from '#server/store/loads.ts';
import { kindsHeld } from '#server/store/releases.ts';
import { NOW } from '#server/store/vintage.ts';

/**
 * What is in a database, as far as an office may begin in it: nothing but perhaps the name of one; the example
 * that the program comes with, and nothing else; or what somebody has worked on.
 */
export type Contents = 'nothing' | 'example' | 'other';

export async function contentsOf(db: Db): Promise<Contents> {
  if (await hasEditions(db)) return 'other';
  const loads = await listLoads(db);
  const dictionary = await readDictionary(db, NOW);
  const { real, synthetic } = await kindsHeld(db);
  if (!real && !synthetic && dictionary.indicators.length === 0) return 'nothing';
  const isAsItCame = loads.every(({ note }) => note === OWN_NOTES.firstStart.zh);
  return officeOf(dictionary).isExample && isAsItCame ? 'example' : 'other';
}
