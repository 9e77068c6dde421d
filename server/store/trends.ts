import type { Period } from '#domain/period.ts';
import type { Db } from './database.ts';
import { fromPeriod } from './months.ts';
import { selectFigures, type CellFigure } from './observations.ts';
import type { StoredTarget } from './targets.ts';
import { isVisible } from './vintage.ts';

/** Some indicators over the periods that end within some months. */
export interface TrendRange {
  indicatorKeys: readonly number[];
  /** Null: all regions. */
  regionKey: number | null;
  within: Period;
  asOf: number;
}

/** A range of `observation_series` for one region, of the primary key for all of them. */
export function cellsOfTrends(
  db: Db,
  { indicatorKeys, regionKey, within, asOf }: TrendRange,
): Promise<CellFigure[]> {
  const { periodStart: from, periodEnd: to } = fromPeriod(within);
  const figures = selectFigures(db, asOf)
    .where('observation.indicatorKey', 'in', indicatorKeys)
    .where('observation.periodEnd', '>=', from)
    .where('observation.periodEnd', '<=', to);
  return regionKey === null
    ? figures.execute()
    : figures.where('observation.regionKey', '=', regionKey).execute();
}

/** An indicator at a period, and a release that gave it. */
export interface HeldPeriod {
  indicatorKey: number;
  periodStart: number;
  periodEnd: number;
  releaseKey: number;
}

export function heldWithin(
  db: Db,
  { indicatorKeys, within, asOf }: Omit<TrendRange, 'regionKey'>,
): Promise<HeldPeriod[]> {
  const { periodStart: from, periodEnd: to } = fromPeriod(within);
  return db
    .selectFrom('releaseIndicator')
    .select(['indicatorKey', 'periodStart', 'periodEnd', 'releaseKey'])
    .distinct()
    .where('indicatorKey', 'in', indicatorKeys)
    .where('periodEnd', '>=', from)
    .where('periodEnd', '<=', to)
    .where(isVisible('loadId', asOf))
    .execute();
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
  const targets = db
    .selectFrom('target')
    .select(['releaseKey', 'indicatorKey', 'regionKey', 'text'])
    .select(({ fn }) => fn.max('loadId').as('loadId'))
    .where('releaseKey', 'in', releaseKeys)
    .where('indicatorKey', 'in', indicatorKeys)
    .where(isVisible('loadId', asOf))
    .groupBy(['releaseKey', 'indicatorKey', 'regionKey']);
  const rows = await (
    regionKey === null ? targets : targets.where('regionKey', '=', regionKey)
  ).execute();
  return rows.filter(({ text }) => text !== '');
}
