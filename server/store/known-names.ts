import type { Db } from './database.ts';
import { readDictionary } from './dictionary.ts';
import { isBrought, NOW } from './vintage.ts';

/** What regions, departments and issuing offices are called: who knows the place knows them. */
export async function listNames(db: Db): Promise<string[]> {
  const { regions, departments } = await readDictionary(db, NOW);
  const issuers = await db
    .selectFrom('releaseVersion')
    .select('issuer')
    .distinct()
    .where(isBrought('loadId', NOW))
    .execute();
  const names = [...regions, ...departments].map(({ name }) => name);
  return [...new Set([...names, ...issuers.map(({ issuer }) => issuer)])].filter(Boolean);
}
