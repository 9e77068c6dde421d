import type { MissingReason } from '#domain/dictionary.ts';
import type { Period } from '#domain/period.ts';
import type { Db } from './database.ts';
import { engineOf } from './engine/engine.ts';
import { valueOf } from './figure.ts';
import { keysEnding, monthsOf, toKey, type EndRange } from './months.ts';
import { isListedPeriod, selectHeld } from './release-indicators.ts';
import { isVisible, type AsOf } from './vintage.ts';

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
  'observation.period',
  'observation.units',
  'observation.decimals',
  'observation.missingReason',
  'observation.noteMark',
  'source.releaseKey',
] as const;
const SOURCE_COLUMNS = [
  'source.file as sourceFile',
  'observation.sourceRow',
  'observation.sourceColumn',
] as const;

/** The primary key without the load: what makes a cell. */
const CELL_KEY = [
  'observation.indicatorKey',
  'observation.period',
  'observation.regionKey',
] as const;

/** As the table has it. */
type FigureRow = Omit<CellFigure, 'periodStart' | 'periodEnd' | 'value'> & {
  period: number;
  units: number | null;
};
type ValueRow = FigureRow & Pick<CellValue, 'sourceFile' | 'sourceRow' | 'sourceColumn'>;

/** A spread would cost as much as all the rest. */
export function toFigure(row: FigureRow): CellFigure {
  const { periodStart, periodEnd } = monthsOf(row.period);
  return {
    indicatorKey: row.indicatorKey,
    regionKey: row.regionKey,
    periodStart,
    periodEnd,
    value: valueOf(row.units, row.decimals),
    decimals: row.decimals,
    missingReason: row.missingReason,
    loadId: row.loadId,
    revision: row.revision,
    releaseKey: row.releaseKey,
    noteMark: row.noteMark,
  };
}

function toValue(row: ValueRow): CellValue {
  const { periodStart, periodEnd } = monthsOf(row.period);
  return {
    indicatorKey: row.indicatorKey,
    regionKey: row.regionKey,
    periodStart,
    periodEnd,
    value: valueOf(row.units, row.decimals),
    decimals: row.decimals,
    missingReason: row.missingReason,
    loadId: row.loadId,
    revision: row.revision,
    releaseKey: row.releaseKey,
    noteMark: row.noteMark,
    sourceFile: row.sourceFile,
    sourceRow: row.sourceRow,
    sourceColumn: row.sourceColumn,
  };
}

/**
 * Newest row of each cell up to a load, in the order of the cells. Rows of a cell lie together in the
 * primary key, so grouping needs no sort.
 */
export function selectFigures(db: Db, asOf: AsOf) {
  const newest = engineOf(db).newestOf(CELL_KEY, 'observation.loadId');
  return db
    .selectFrom('observation')
    .innerJoin('source', 'source.key', 'observation.sourceKey')
    .select(FIGURE_COLUMNS)
    .select([newest.load.as('loadId'), newest.older.as('revision')])
    .where(isVisible('observation.loadId', asOf))
    .$call(newest.ofEach);
}

function selectCells(db: Db, asOf: AsOf) {
  return selectFigures(db, asOf).select(SOURCE_COLUMNS);
}

/** One indicator at one period, all regions: a range of the primary key however large the table. */
export async function cellsOfIndicator(
  db: Db,
  { indicatorKey, period, asOf }: { indicatorKey: number; period: Period; asOf: AsOf },
): Promise<CellValue[]> {
  const rows = await selectCells(db, asOf)
    .where('observation.indicatorKey', '=', indicatorKey)
    .where('observation.period', '=', toKey(period))
    .execute();
  return rows.map(toValue);
}

/** All cells of the indicators that a release holds, in all regions: one range scan an indicator. */
export async function cellsOfRelease(
  db: Db,
  { releaseKey, asOf }: { releaseKey: number; asOf: AsOf },
): Promise<CellValue[]> {
  const rows = await selectCells(db, asOf)
    .innerJoin(selectHeld(db, { releaseKey, asOf }).as('held'), (join) =>
      join
        .onRef('held.indicatorKey', '=', 'observation.indicatorKey')
        .onRef('held.period', '=', 'observation.period'),
    )
    .execute();
  return rows.map(toValue);
}

export interface SeriesRange extends EndRange {
  indicatorKey: number;
  regionKey: number;
  asOf: AsOf;
}

/** One indicator in one region through time, oldest first: a seek of the primary key for each period. */
export async function cellsOfSeries(
  db: Db,
  { indicatorKey, regionKey, asOf, ...ends }: SeriesRange,
): Promise<CellValue[]> {
  const rows = await selectCells(db, asOf)
    .where('observation.indicatorKey', '=', indicatorKey)
    .where(isListedPeriod([indicatorKey], keysEnding(ends), asOf))
    .where('observation.regionKey', '=', regionKey)
    .execute();
  return rows.map(toValue);
}
