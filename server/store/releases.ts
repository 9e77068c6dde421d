import type { ReleaseInfo } from '#server/domain/release.ts';
import type { Db, Trx } from './database.ts';
import { fromPeriod, toPeriod } from './months.ts';
import type { ReleaseRow } from './tables.ts';

export interface StoredRelease extends ReleaseInfo {
  key: number;
  /** ISO 8601, of the newest load that brought something of it. */
  loadedAt: string;
}

/** All releases, newest period first. */
export async function listReleases(db: Db): Promise<StoredRelease[]> {
  const rows = await selectReleases(db)
    .orderBy('periodEnd', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toRelease);
}

export async function findRelease(db: Db, id: string): Promise<StoredRelease | null> {
  const row = await selectReleases(db).where('release.id', '=', id).executeTakeFirst();
  return row ? toRelease(row) : null;
}

function selectReleases(db: Db) {
  return db
    .selectFrom('release')
    .selectAll('release')
    .select((eb) =>
      eb
        .selectFrom('releaseIndicator')
        .innerJoin('load', 'load.id', 'releaseIndicator.loadId')
        .whereRef('releaseIndicator.releaseKey', '=', 'release.key')
        .select(({ fn }) => fn.max('load.loadedAt').as('loadedAt'))
        .as('loadedAt'),
    );
}

function toRelease({
  periodStart,
  periodEnd,
  ...row
}: ReleaseRow & { loadedAt: string | null }): StoredRelease {
  return { ...row, period: toPeriod({ periodStart, periodEnd }), loadedAt: row.loadedAt ?? '' };
}

export type UpsertOutcome = 'added' | 'changed' | 'same';

/** Adds a release or takes over what its release.json now says. */
export async function upsertRelease(
  trx: Trx,
  { period, ...info }: ReleaseInfo,
): Promise<UpsertOutcome> {
  const row = { ...info, ...fromPeriod(period) };
  const before = await trx
    .selectFrom('release')
    .selectAll()
    .where('id', '=', info.id)
    .executeTakeFirst();
  if (!before) {
    await trx.insertInto('release').values(row).execute();
    return 'added';
  }
  const { key, ...old } = before;
  if (JSON.stringify(sorted(old)) === JSON.stringify(sorted(row))) return 'same';
  await trx.updateTable('release').set(row).where('key', '=', key).execute();
  return 'changed';
}

function sorted(row: object): [string, unknown][] {
  return Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
}
