import type { Period } from '#domain/period.ts';
import type { Db } from './database.ts';
import { engineOf } from './engine/engine.ts';
import { keysEnding, monthsOf, type StoredMonths } from './months.ts';
import { selectFigures, toFigure, type CellFigure } from './observations.ts';
import { isListedPeriod } from './release-indicators.ts';
import type { StoredTarget } from './targets.ts';
import { isVisible, type AsOf } from './vintage.ts';

/** Some indicators over the periods that end within some months. */
export interface TrendRange {
  indicatorKeys: readonly number[];
  /** Null: all regions. */
  regionKey: number | null;
  within: Period;
  asOf: AsOf;
}

/** Seeks of the primary key for one region, ranges of it for all of them. */
export async function cellsOfTrends(
  db: Db,
  { indicatorKeys, regionKey, within, asOf }: TrendRange,
): Promise<CellFigure[]> {
  const { from, to } = keysEnding({ from: within.start, to: within.end });
  const figures = selectFigures(db, asOf)
    .where('observation.indicatorKey', 'in', indicatorKeys)
    .where('observation.period', '>=', from)
    .where('observation.period', '<=', to);
  const rows = await (
    regionKey === null
      ? figures
      : figures
          .where(isListedPeriod(indicatorKeys, { from, to }, asOf))
          .where('observation.regionKey', '=', regionKey)
  ).execute();
  return rows.map(toFigure);
}

/** An indicator at a period, and a release that gave it. */
export interface HeldPeriod extends StoredMonths {
  indicatorKey: number;
  releaseKey: number;
}

export async function heldWithin(
  db: Db,
  { indicatorKeys, within, asOf }: Omit<TrendRange, 'regionKey'>,
): Promise<HeldPeriod[]> {
  const { from, to } = keysEnding({ from: within.start, to: within.end });
  const rows = await db
    .selectFrom('releaseIndicator')
    .select(['indicatorKey', 'period', 'releaseKey'])
    .distinct()
    .where('indicatorKey', 'in', indicatorKeys)
    .where('period', '>=', from)
    .where('period', '<=', to)
    .where(isVisible('loadId', asOf))
    .orderBy('indicatorKey')
    .orderBy('period')
    .orderBy('releaseKey')
    .execute();
  return rows.map(({ period, ...row }) => ({ ...row, ...monthsOf(period) }));
}

export interface ReleaseTarget extends StoredTarget {
  releaseKey: number;
}

/** The targets of those releases as they stand at a load. */
export async function targetsOfTrends(
  db: Db,
  {
    releaseKeys,
    indicatorKeys,
    regionKey,
    asOf,
  }: Omit<TrendRange, 'within'> & { releaseKeys: readonly number[] },
): Promise<ReleaseTarget[]> {
  const newest = engineOf(db).newestOf(['releaseKey', 'indicatorKey', 'regionKey'], 'loadId');
  const targets = db
    .selectFrom('target')
    .select(['releaseKey', 'indicatorKey', 'regionKey', 'text'])
    .select(newest.load.as('loadId'))
    .where('releaseKey', 'in', releaseKeys)
    .where('indicatorKey', 'in', indicatorKeys)
    .where(isVisible('loadId', asOf))
    .$call(newest.ofEach);
  const rows = await (
    regionKey === null ? targets : targets.where('regionKey', '=', regionKey)
  ).execute();
  return rows.filter(({ text }) => text !== '');
}
