import { sql, type SqlBool } from 'kysely';
import type { Db } from './database.ts';
import { selectCells, type CellValue } from './observations.ts';

/** Which cells to read; an absent list is no condition. Months as stored, of the end of a period. */
export interface CellFilter {
  indicatorKeys: readonly number[] | null;
  regionKeys: readonly number[] | null;
  releaseKey: number | null;
  from: number;
  to: number;
  asOf: number;
}

/** The last row that was read: the next page starts behind it. */
export type CellPosition = Pick<
  CellValue,
  'indicatorKey' | 'periodEnd' | 'periodStart' | 'regionKey'
>;

/**
 * A page of cells in the order of the primary key. Pages instead of an open cursor: between two of
 * them others may read and write, and since rows are only ever appended, `asOf` holds still what
 * is read.
 */
export function pageOfCells(
  db: Db,
  filter: CellFilter,
  after: CellPosition | null,
  limit: number,
): Promise<CellValue[]> {
  return filtered(db, filter)
    .$if(after !== null, (query) => query.where(isBehind(after)))
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
        .clearSelect()
        .select(sql<number>`1`.as('one'))
        .as('cell'),
    )
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return row.total;
}

function filtered(db: Db, { indicatorKeys, regionKeys, releaseKey, from, to, asOf }: CellFilter) {
  return selectCells(db, asOf)
    .where('observation.periodEnd', '>=', from)
    .where('observation.periodEnd', '<=', to)
    .$if(indicatorKeys !== null, (query) =>
      query.where('observation.indicatorKey', 'in', indicatorKeys ?? []),
    )
    .$if(regionKeys !== null, (query) =>
      query.where('observation.regionKey', 'in', regionKeys ?? []),
    )
    .$if(releaseKey !== null, (query) => query.where(isHeldBy(releaseKey)));
}

function isHeldBy(releaseKey: number | null) {
  return sql<SqlBool>`exists (
    select 1 from release_indicator as held
    where held.release_key = ${releaseKey}
      and held.indicator_key = observation.indicator_key
      and held.period_end = observation.period_end
      and held.period_start = observation.period_start
  )`;
}

function isBehind(after: CellPosition | null) {
  return sql<SqlBool>`(
    observation.indicator_key, observation.period_end, observation.period_start, observation.region_key
  ) > (${after?.indicatorKey}, ${after?.periodEnd}, ${after?.periodStart}, ${after?.regionKey})`;
}
