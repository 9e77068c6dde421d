import { sql } from 'kysely';
import type { Brought } from '#domain/vintages.ts';
import type { Db } from './database.ts';
import { selectFigures, type CellFigure } from './observations.ts';
import type { ObservationTable } from './tables.ts';
import { isVisible } from './vintage.ts';

/** One indicator over the periods that end within two months, as stored. */
export interface BlockRange {
  indicatorKey: number;
  /** Null: all. */
  regionKeys: readonly number[] | null;
  from: number;
  to: number;
  asOf: number;
}

/** One indicator at one period: how many regions have a cell there. */
export interface BlockSize {
  periodStart: number;
  periodEnd: number;
  cells: number;
}

/** The periods of an indicator, oldest first: a range of the primary key. */
export function countBlocks(
  db: Db,
  { indicatorKey, regionKeys, from, to, asOf }: BlockRange,
): Promise<BlockSize[]> {
  return db
    .selectFrom('observation')
    .select(['periodStart', 'periodEnd'])
    .select(sql<number>`count(distinct region_key)`.as('cells'))
    .where('indicatorKey', '=', indicatorKey)
    .where('periodEnd', '>=', from)
    .where('periodEnd', '<=', to)
    .where(isVisible('loadId', asOf))
    .$if(regionKeys !== null, (query) => query.where('regionKey', 'in', regionKeys ?? []))
    .groupBy(['indicatorKey', 'periodEnd', 'periodStart'])
    .orderBy('indicatorKey')
    .orderBy('periodEnd')
    .orderBy('periodStart')
    .execute();
}

/** The cells of an indicator as they stand, in the order of the primary key. */
export function cellsOfBlocks(
  db: Db,
  { indicatorKey, regionKeys, from, to, asOf }: BlockRange,
): Promise<CellFigure[]> {
  return selectFigures(db, asOf)
    .where('observation.indicatorKey', '=', indicatorKey)
    .where('observation.periodEnd', '>=', from)
    .where('observation.periodEnd', '<=', to)
    .$if(regionKeys !== null, (query) =>
      query.where('observation.regionKey', 'in', regionKeys ?? []),
    )
    .execute();
}

/** A value that a cell had, with the load that brought it and the one that took it back. */
export interface CellVintage
  extends
    Brought,
    Pick<
      ObservationTable,
      'regionKey' | 'periodStart' | 'periodEnd' | 'value' | 'decimals' | 'missingReason'
    > {
  noteMark: string | null;
}

/** Every value that the cells of an indicator had up to a load, in the order of the primary key. */
export function vintagesOfBlocks(
  db: Db,
  { indicatorKey, regionKeys, from, to, asOf }: BlockRange,
): Promise<CellVintage[]> {
  return db
    .selectFrom('observation')
    .innerJoin('load', 'load.id', 'observation.loadId')
    .leftJoin('load as undo', (join) =>
      join.onRef('undo.id', '=', 'load.undoneBy').on('undo.id', '<=', asOf),
    )
    .select(['regionKey', 'periodStart', 'periodEnd', 'value', 'decimals', 'missingReason'])
    .select(['noteMark', 'observation.loadId', 'load.loadedAt as at'])
    .select(['undo.id as undoneBy', 'undo.loadedAt as undoneAt'])
    .where('indicatorKey', '=', indicatorKey)
    .where('periodEnd', '>=', from)
    .where('periodEnd', '<=', to)
    .where('observation.loadId', '<=', asOf)
    .$if(regionKeys !== null, (query) => query.where('regionKey', 'in', regionKeys ?? []))
    .orderBy('indicatorKey')
    .orderBy('periodEnd')
    .orderBy('periodStart')
    .orderBy('regionKey')
    .orderBy('observation.loadId')
    .execute();
}
