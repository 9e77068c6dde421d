import type { Db } from './database.ts';
import { isVisible } from './vintage.ts';

export interface StoredTarget {
  indicatorKey: number;
  regionKey: number;
  /** Never empty: a target that was taken away is left out. */
  text: string;
}

/** The targets of a release as they stand at a load. */
export async function targetsOfRelease(
  db: Db,
  { releaseKey, asOf }: { releaseKey: number; asOf: number },
): Promise<StoredTarget[]> {
  const rows = await selectTargets(db, releaseKey, asOf).execute();
  return rows.filter(({ text }) => text !== '');
}

/** The targets of one indicator in a release: a range of the primary key. */
export async function targetsOfIndicator(
  db: Db,
  { releaseKey, indicatorKey, asOf }: { releaseKey: number; indicatorKey: number; asOf: number },
): Promise<StoredTarget[]> {
  const rows = await selectTargets(db, releaseKey, asOf)
    .where('indicatorKey', '=', indicatorKey)
    .execute();
  return rows.filter(({ text }) => text !== '');
}

function selectTargets(db: Db, releaseKey: number, asOf: number) {
  return db
    .selectFrom('target')
    .select(['indicatorKey', 'regionKey', 'text'])
    .select(({ fn }) => fn.max('loadId').as('loadId'))
    .where('releaseKey', '=', releaseKey)
    .where(isVisible('loadId', asOf))
    .groupBy(['indicatorKey', 'regionKey']);
}
