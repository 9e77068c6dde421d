import type { Db } from './database.ts';
import { engineOf } from './engine/engine.ts';
import type { LoadRange } from './loads.ts';
import { isVisible, type AsOf } from './vintage.ts';

export interface StoredTarget {
  indicatorKey: number;
  regionKey: number;
  /** Never empty: a target that was taken away is left out. */
  text: string;
}

/** The targets of a release as they stand at a load. */
export async function targetsOfRelease(
  db: Db,
  { releaseKey, asOf }: { releaseKey: number; asOf: AsOf },
): Promise<StoredTarget[]> {
  const rows = await selectTargets(db, releaseKey, asOf).execute();
  return rows.filter(({ text }) => text !== '');
}

/** The targets of one indicator in a release: a range of the primary key. */
export async function targetsOfIndicator(
  db: Db,
  { releaseKey, indicatorKey, asOf }: { releaseKey: number; indicatorKey: number; asOf: AsOf },
): Promise<StoredTarget[]> {
  const rows = await selectTargets(db, releaseKey, asOf)
    .where('indicatorKey', '=', indicatorKey)
    .execute();
  return rows.filter(({ text }) => text !== '');
}

/** The keys of the releases that set any target at all: a seek for each, however many targets it has. */
export async function releasesWithTargets(db: Db, asOf: AsOf): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('release')
    .select('key')
    .where((build) =>
      build.exists(
        build
          .selectFrom('target')
          .select('text')
          .whereRef('target.releaseKey', '=', 'release.key')
          .where('text', '<>', '')
          .where(isVisible('target.loadId', asOf)),
      ),
    )
    .execute();
  return new Set(rows.map(({ key }) => key));
}

/** A target as a load brought it; without words it was taken away. */
export interface BroughtTarget extends StoredTarget {
  loadId: number;
}

/** What loads after one and up to another brought of some indicators' targets, in their order. */
export async function broughtTargets(
  db: Db,
  of: { releaseKey: number; indicatorKeys: readonly number[] },
  { after, asOf }: LoadRange,
): Promise<BroughtTarget[]> {
  return db
    .selectFrom('target')
    .select(['indicatorKey', 'regionKey', 'loadId', 'text'])
    .where('releaseKey', '=', of.releaseKey)
    .where('indicatorKey', 'in', engineOf(db).listed(of.indicatorKeys))
    .where('loadId', '>', after)
    .where('loadId', '<=', asOf)
    .orderBy('loadId')
    .orderBy('indicatorKey')
    .orderBy('regionKey')
    .execute();
}

function selectTargets(db: Db, releaseKey: number, asOf: AsOf) {
  const newest = engineOf(db).newestOf(['indicatorKey', 'regionKey'], 'loadId');
  return db
    .selectFrom('target')
    .select(['indicatorKey', 'regionKey', 'text'])
    .select(newest.load.as('loadId'))
    .where('releaseKey', '=', releaseKey)
    .where(isVisible('loadId', asOf))
    .$call(newest.ofEach);
}
