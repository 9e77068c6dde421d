import type { ReleaseInfo } from '#server/domain/release.ts';
import type { Db, Trx } from './database.ts';
import { fromPeriod, toPeriod } from './months.ts';
import { isVisible, NOW } from './vintage.ts';

export interface StoredRelease extends ReleaseInfo {
  key: number;
  /** ISO 8601, of the newest load that was about it. */
  loadedAt: string;
}

/** All releases as they stood at a load, newest period first. */
export async function listReleases(db: Db, asOf: number): Promise<StoredRelease[]> {
  const rows = await selectReleases(db, asOf)
    .orderBy('periodEnd', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ periodStart, periodEnd, loadId: _, ...row }) => {
    return { ...row, period: toPeriod({ periodStart, periodEnd }), loadedAt: row.loadedAt ?? '' };
  });
}

/** The newest head of each: bare columns beside max() are those of the row that holds it. */
function selectReleases(db: Db, asOf: number) {
  return db
    .selectFrom('releaseVersion')
    .innerJoin('release', 'release.key', 'releaseVersion.releaseKey')
    .select([
      'release.key',
      'release.id',
      'title',
      'issuer',
      'docNo',
      'publishedOn',
      'periodStart',
      'periodEnd',
      'opening',
      'closing',
    ])
    .select(({ fn }) => fn.max('releaseVersion.loadId').as('loadId'))
    .select((eb) =>
      eb
        .selectFrom('loadRelease')
        .innerJoin('load', 'load.id', 'loadRelease.loadId')
        .whereRef('loadRelease.releaseKey', '=', 'release.key')
        .where(isVisible('loadRelease.loadId', asOf))
        .select(({ fn }) => fn.max('load.loadedAt').as('loadedAt'))
        .as('loadedAt'),
    )
    .where(isVisible('releaseVersion.loadId', asOf))
    .groupBy('releaseVersion.releaseKey');
}

export type UpsertOutcome = 'added' | 'changed' | 'same';

/** Adds a release, or a new head for one of which release.json now says something else. */
export async function upsertRelease(
  trx: Trx,
  { period, ...info }: ReleaseInfo,
  loadId: number,
): Promise<UpsertOutcome> {
  const { id, ...head } = { ...info, ...fromPeriod(period) };
  await trx
    .insertInto('release')
    .values({ id })
    .onConflict((on) => on.doNothing())
    .execute();
  const { key } = await trx
    .selectFrom('release')
    .select('key')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const before = await trx
    .selectFrom('releaseVersion')
    .selectAll()
    .where('releaseKey', '=', key)
    .where(isVisible('loadId', NOW))
    .orderBy('loadId', 'desc')
    .executeTakeFirst();
  if (before) {
    const { releaseKey: _, loadId: __, ...old } = before;
    if (JSON.stringify(sorted(old)) === JSON.stringify(sorted(head))) return 'same';
  }
  await trx
    .insertInto('releaseVersion')
    .values({ releaseKey: key, loadId, ...head })
    .execute();
  return before ? 'changed' : 'added';
}

function sorted(row: object): [string, unknown][] {
  return Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
}
