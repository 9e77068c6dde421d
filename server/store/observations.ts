import { sql } from 'kysely';
import type { MissingReason } from '#domain/dictionary.ts';
import type { Period } from '#domain/period.ts';
import type { Db } from './database.ts';
import { selectHeld } from './release-indicators.ts';
import { fromPeriod } from './months.ts';
import { isVisible } from './vintage.ts';

/** The figure in a cell as it stood at one load. */
export interface CellFigure {
  indicatorKey: number;
  regionKey: number;
  periodStart: number;
  periodEnd: number;
  value: number | null;
  decimals: number;
  missingReason: MissingReason | null;
  loadId: number;
  /** How often the cell was revised before: 0 for its first value. */
  revision: number;
  releaseKey: number;
  noteMark: string | null;
}

/** A figure and where it stands in what was loaded. */
export interface CellValue extends CellFigure {
  sourceFile: string;
  sourceRow: number | null;
  sourceColumn: number | null;
}

const FIGURE_COLUMNS = [
  'observation.indicatorKey',
  'observation.regionKey',
  'observation.periodStart',
  'observation.periodEnd',
  'observation.value',
  'observation.decimals',
  'observation.missingReason',
  'observation.releaseKey',
  'observation.noteMark',
] as const;
const SOURCE_COLUMNS = [
  'observation.sourceFile',
  'observation.sourceRow',
  'observation.sourceColumn',
] as const;

/** The primary key without the load: what makes a cell. */
const CELL_KEY = [
  'observation.indicatorKey',
  'observation.periodEnd',
  'observation.periodStart',
  'observation.regionKey',
] as const;

/**
 * Newest row of each cell up to a load. Rows of a cell lie together in the primary key, so grouping
 * needs no sort; bare columns beside max() are those of the row that holds it.
 */
export function selectFigures(db: Db, asOf: number) {
  return db
    .selectFrom('observation')
    .select(FIGURE_COLUMNS)
    .select(({ fn }) => fn.max('observation.loadId').as('loadId'))
    .select(sql<number>`count(*) - 1`.as('revision'))
    .where(isVisible('observation.loadId', asOf))
    .groupBy(CELL_KEY);
}

function selectCells(db: Db, asOf: number) {
  return selectFigures(db, asOf).select(SOURCE_COLUMNS);
}

/** One indicator at one period, all regions: a range of the primary key however large the table. */
export function cellsOfIndicator(
  db: Db,
  { indicatorKey, period, asOf }: { indicatorKey: number; period: Period; asOf: number },
): Promise<CellValue[]> {
  const { periodStart, periodEnd } = fromPeriod(period);
  return selectCells(db, asOf)
    .where('observation.indicatorKey', '=', indicatorKey)
    .where('observation.periodEnd', '=', periodEnd)
    .where('observation.periodStart', '=', periodStart)
    .execute();
}

/** All cells of the indicators that a release holds, in all regions: one range scan an indicator. */
export function cellsOfRelease(
  db: Db,
  { releaseKey, asOf }: { releaseKey: number; asOf: number },
): Promise<CellValue[]> {
  return selectCells(db, asOf)
    .innerJoin(selectHeld(db, { releaseKey, asOf }).as('held'), (join) =>
      join
        .onRef('held.indicatorKey', '=', 'observation.indicatorKey')
        .onRef('held.periodEnd', '=', 'observation.periodEnd')
        .onRef('held.periodStart', '=', 'observation.periodStart'),
    )
    .execute();
}

/** One indicator in one region through time, oldest first: a range of `observation_series`. */
export function cellsOfSeries(
  db: Db,
  range: { indicatorKey: number; regionKey: number; from: number; to: number; asOf: number },
): Promise<CellValue[]> {
  return (
    selectCells(db, range.asOf)
      .where('observation.regionKey', '=', range.regionKey)
      .where('observation.indicatorKey', '=', range.indicatorKey)
      .where('observation.periodEnd', '>=', range.from)
      .where('observation.periodEnd', '<=', range.to)
      // The columns of the grouping: in their order nothing is sorted again.
      .orderBy('observation.indicatorKey')
      .orderBy('observation.periodEnd')
      .orderBy('observation.periodStart')
      .orderBy('observation.regionKey')
      .execute()
  );
}
