import type { AccessLevel } from '#domain/access.ts';
import { REFERENCE_KINDS } from '#domain/ledger/is-ledger.ts';
import type { ReleaseInfo, Synthetic } from '#domain/release.ts';
import type { Db, Trx } from './database.ts';
import { engineOf } from './engine/engine.ts';
import { fromColumn } from './from-column.ts';
import { fromPeriod, toPeriod } from './months.ts';
import { StoredList, StoredNames } from './stored-release.ts';
import { isBrought, isVisible, NOW, standingFor, type AsOf } from './vintage.ts';

export interface StoredRelease extends ReleaseInfo {
  key: number;
  /** ISO 8601, of the newest load that was about it. */
  loadedAt: string;
}

/** All releases as they stood at a load, newest period first. */
export async function listReleases(db: Db, asOf: AsOf): Promise<StoredRelease[]> {
  const rows = await db
    .selectFrom(selectReleases(db, asOf).as('head'))
    .selectAll()
    .orderBy('periodEnd', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ loadId: _, annexNames, completeWithout, urgedOn, ...row }) => {
    const { periodStart, periodEnd, synthetic, seed, access, ...head } = row;
    return {
      ...head,
      period: toPeriod({ periodStart, periodEnd }),
      loadedAt: head.loadedAt ?? '',
      ...(synthetic === 1 && { synthetic: { seed } }),
      ...(access !== null && { access }),
      ...(urgedOn !== null && { urgedOn }),
      ...(annexNames !== null && {
        annexNames: fromColumn(StoredNames, annexNames, 'release_version.annex_names'),
      }),
      ...(completeWithout !== null && {
        completeWithout: fromColumn(
          StoredList,
          completeWithout,
          'release_version.complete_without',
        ),
      }),
    };
  });
}

/** The level of every release there ever was, by its key: that of its newest head, taken back or not. */
export async function levelsOfReleases(db: Db, asOf: AsOf): Promise<Map<number, AccessLevel>> {
  const newest = engineOf(db).newestOf(['releaseKey'], 'loadId');
  const rows = await db
    .selectFrom('releaseVersion')
    .select(['releaseKey', 'access', newest.load.as('loadId')])
    .where(isBrought('loadId', asOf))
    .$call(newest.ofEach)
    .execute();
  return new Map(rows.map(({ releaseKey, access }) => [releaseKey, access ?? 'public']));
}

/**
 * Whether any published load ever brought a real release, or what documents lay down and does not say that it is
 * made up, or a synthetic release: made-up documents come with one.
 */
export async function kindsHeld(db: Db): Promise<{ real: boolean; synthetic: boolean }> {
  const rows = await db
    .selectFrom('releaseVersion')
    .select('synthetic')
    .distinct()
    .where(isBrought('loadId', NOW))
    .execute();
  const held = rows.map((row) => row.synthetic === 1);
  const document = await db
    .selectFrom('sheet')
    .select('id')
    .where('releaseKey', 'is', null)
    .where('kind', 'not in', REFERENCE_KINDS)
    .where(isBrought('loadId', NOW))
    .where(engineOf(db).jsonField('content', 'synthetic'), 'is', null)
    .limit(1)
    .executeTakeFirst();
  return { real: held.includes(false) || document !== undefined, synthetic: held.includes(true) };
}

/** The newest head of each. */
function selectReleases(db: Db, asOf: AsOf) {
  const newest = engineOf(db).newestOf(['releaseVersion.releaseKey'], 'releaseVersion.loadId');
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
      'synthetic',
      'seed',
      'access',
      'annexNames',
      'completeWithout',
      'urgedOn',
    ])
    .select(newest.load.as('loadId'))
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
    .$call(newest.ofEach);
}

export type UpsertOutcome = 'added' | 'changed' | 'same';

/** Adds a release, or a new head for one of which release.json now says something else. */
export async function upsertRelease(
  trx: Trx,
  { period, synthetic, access, annexNames, completeWithout = [], urgedOn, ...info }: ReleaseInfo,
  loadId: number,
): Promise<UpsertOutcome> {
  const { id, ...head } = {
    ...info,
    ...fromPeriod(period),
    ...toColumns(synthetic),
    access: access === undefined || access === 'public' ? null : access,
    annexNames: annexNames === undefined ? null : JSON.stringify(annexNames),
    completeWithout: completeWithout.length === 0 ? null : JSON.stringify(completeWithout),
    urgedOn: urgedOn ?? null,
  };
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
    .where(isVisible('loadId', standingFor(loadId)))
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

function toColumns(synthetic: Synthetic | undefined) {
  return { synthetic: synthetic ? 1 : 0, seed: synthetic?.seed ?? null };
}

function sorted(row: object): [string, unknown][] {
  return Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
}
