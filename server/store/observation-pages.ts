import { sql, type SqlBool } from 'kysely';
import type { Db } from './database.ts';
import { selectFigures, type CellFigure } from './observations.ts';
import { isVisible } from './vintage.ts';

/** Which cells to read; null is no condition. Months as stored, of the end of a period. */
export interface CellFilter {
  indicatorKeys: readonly number[];
  regionKeys: readonly number[] | null;
  releaseKey: number | null;
  from: number;
  to: number;
  asOf: number;
}

/** The last row that was read: the next page starts behind it. */
export type CellPosition = Pick<
  CellFigure,
  'indicatorKey' | 'periodEnd' | 'periodStart' | 'regionKey'
>;

/**
 * A page of cells in the order of the primary key. Pages instead of an open cursor: between two of
 * them others may read and write, and since rows are only ever appended, `asOf` holds still what
 * is read. One indicator at a time, so that a page starts where the last one ended without running
 * through what lies before: SQLite makes no such range of a list of indicators.
 */
export async function pageOfCells(
  db: Db,
  filter: CellFilter,
  after: CellPosition | null,
  limit: number,
): Promise<CellFigure[]> {
  const start = { indicatorKey: 0, periodEnd: filter.from, periodStart: 0, regionKey: 0 };
  const cells: CellFigure[] = [];
  for (const indicatorKey of [...new Set(filter.indicatorKeys)].sort((a, b) => a - b)) {
    if (indicatorKey < (after?.indicatorKey ?? 0)) continue;
    const position = after?.indicatorKey === indicatorKey ? after : { ...start, indicatorKey };
    const rest = limit - cells.length;
    cells.push(...(await pageOfIndicator(db, filter, position, rest)));
    if (cells.length === limit) break;
  }
  return cells;
}

function pageOfIndicator(
  db: Db,
  filter: CellFilter,
  { indicatorKey, periodEnd, periodStart, regionKey }: CellPosition,
  limit: number,
): Promise<CellFigure[]> {
  return filtered(db, filter)
    .where('observation.indicatorKey', '=', indicatorKey)
    .where((eb) =>
      eb(
        eb.refTuple('observation.periodEnd', 'observation.periodStart', 'observation.regionKey'),
        '>',
        eb.tuple(periodEnd, periodStart, regionKey),
      ),
    )
    .orderBy('observation.indicatorKey')
    .orderBy('observation.periodEnd')
    .orderBy('observation.periodStart')
    .orderBy('observation.regionKey')
    .limit(limit)
    .execute();
}

export async function countCells(db: Db, filter: CellFilter): Promise<number> {
  const row = await db
    .selectFrom(
      filtered(db, filter)
        .where('observation.indicatorKey', 'in', filter.indicatorKeys)
        .where('observation.periodEnd', '>=', filter.from)
        .clearSelect()
        .select(sql<number>`1`.as('one'))
        .as('cell'),
    )
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return row.total;
}

function filtered(db: Db, { regionKeys, releaseKey, to, asOf }: CellFilter) {
  return selectFigures(db, asOf)
    .where('observation.periodEnd', '<=', to)
    .$if(regionKeys !== null, (query) =>
      query.where('observation.regionKey', 'in', regionKeys ?? []),
    )
    .$if(releaseKey !== null, (query) => query.where(isHeldBy(releaseKey, asOf)));
}

function isHeldBy(releaseKey: number | null, asOf: number) {
  return sql<SqlBool>`(
    observation.indicator_key, observation.period_end, observation.period_start
  ) in (
    select indicator_key, period_end, period_start from release_indicator
    where release_key = ${releaseKey} and ${isVisible('load_id', asOf)}
  )`;
}
