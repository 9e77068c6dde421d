import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { Type } from 'typebox';
import type { Period } from '#domain/period.ts';
import type { Db } from './database.ts';
import { engineOf } from './engine/engine.ts';
import { fromColumn } from './from-column.ts';
import { monthsOf, toPeriod } from './months.ts';
import { isBrought, isVisible, type AsOf } from './vintage.ts';

/** An indicator that a release holds and the months it runs over there. */
export interface HeldIndicator {
  indicatorKey: number;
  period: Period;
}

export interface ReleaseAsOf {
  releaseKey: number;
  /** A load: what had been brought by then. */
  asOf: AsOf;
}

export async function heldIndicators(db: Db, at: ReleaseAsOf): Promise<HeldIndicator[]> {
  const rows = await selectHeld(db, at).orderBy('indicatorKey').orderBy('period').execute();
  return rows.map(({ indicatorKey, period }) => {
    return { indicatorKey, period: toPeriod(monthsOf(period)) };
  });
}

const Keys = Type.Array(Type.Integer());

/** The indicators of every release, each once, by the key of the release: one query, however many there are. */
export async function indicatorsOfReleases(
  db: Db,
  asOf: AsOf,
): Promise<ReadonlyMap<number, readonly number[]>> {
  const held = db
    .selectFrom('releaseIndicator')
    .select(['releaseKey', 'indicatorKey'])
    .distinct()
    .where(isVisible('loadId', asOf))
    .orderBy('releaseKey')
    .orderBy('indicatorKey');
  const rows = await db
    .selectFrom(held.as('held'))
    .select('releaseKey')
    .select(engineOf(db).jsonList('indicatorKey').as('indicatorKeys'))
    .groupBy('releaseKey')
    .execute();
  return new Map(
    rows.map(({ releaseKey, indicatorKeys }) => {
      return [releaseKey, fromColumn(Keys, indicatorKeys, 'release_indicator')];
    }),
  );
}

/** Each once: a load that was taken back may have brought what a later one brought again. */
export function selectHeld(db: Db, { releaseKey, asOf }: ReleaseAsOf) {
  return db
    .selectFrom('releaseIndicator')
    .select(['indicatorKey', 'period'])
    .distinct()
    .where('releaseKey', '=', releaseKey)
    .where(isVisible('loadId', asOf));
}

/**
 * Whether the period of an observation is one that any load listed for some indicators, within a range
 * of keys: these are the seeks of a series, which has no index of its own. By hand, since Kysely takes
 * longer to write such a query than SQLite to answer it.
 */
export function isListedPeriod(
  indicatorKeys: readonly number[],
  { from, to }: { from: number; to: number },
  asOf: AsOf,
): RawBuilder<SqlBool> {
  if (indicatorKeys.length === 0) return sql<SqlBool>`false`;
  return sql<SqlBool>`observation.period in (
    select period from release_indicator
    where indicator_key in (${sql.join(indicatorKeys)}) and period between ${from} and ${to}
      and ${isBrought('load_id', asOf)}
  )`;
}
