import { sql } from 'kysely';
import type { Brought } from '#domain/vintages.ts';
import type { Db } from './database.ts';
import { valueOf } from './figure.ts';
import { keysEnding, monthsOf, type EndRange, type StoredMonths } from './months.ts';
import type { CellFigure } from './observations.ts';
import { readPlain } from './plain-rows.ts';
import { isListedPeriod } from './release-indicators.ts';
import { isVisible } from './vintage.ts';

/** One indicator over the periods that end within some months. */
export interface BlockRange extends EndRange {
  indicatorKey: number;
  /** Null: all. */
  regionKeys: readonly number[] | null;
  asOf: number;
}

/** One indicator at one period: how many regions have a cell there. */
export interface BlockSize extends StoredMonths {
  cells: number;
}

/** The periods of an indicator, oldest first: a range of the primary key. */
export async function countBlocks(db: Db, range: BlockRange): Promise<BlockSize[]> {
  const { from, to } = keysEnding(range);
  const { indicatorKey, regionKeys, asOf } = range;
  const rows = await db
    .selectFrom('observation')
    .select('period')
    .select(sql<number>`count(distinct region_key)`.as('cells'))
    .where('indicatorKey', '=', indicatorKey)
    .where('period', '>=', from)
    .where('period', '<=', to)
    .where(isVisible('loadId', asOf))
    .$if(regionKeys !== null, (query) =>
      query
        .where(isListedPeriod([indicatorKey], { from, to }))
        .where('regionKey', 'in', regionKeys ?? []),
    )
    .groupBy(['indicatorKey', 'period'])
    .orderBy('indicatorKey')
    .orderBy('period')
    .execute();
  return rows.map(({ period, cells }) => ({ ...monthsOf(period), cells }));
}

/** The cells of an indicator as they stand, in the order of the primary key. */
export async function cellsOfBlocks(db: Db, range: BlockRange): Promise<CellFigure[]> {
  const { from, to } = keysEnding(range);
  const { indicatorKey, regionKeys, asOf } = range;
  const query = db
    .selectFrom('observation')
    .innerJoin('source', 'source.key', 'observation.sourceKey')
    .select(['observation.regionKey as region', 'observation.period', 'observation.units'])
    .select(['observation.decimals', 'observation.missingReason as missing'])
    .select(['observation.noteMark as mark', 'source.releaseKey as release'])
    .select(({ fn }) => fn.max('observation.loadId').as('load'))
    .select(sql<number>`count(*) - 1`.as('revision'))
    .where(isVisible('observation.loadId', asOf))
    .where('observation.indicatorKey', '=', indicatorKey)
    .where('observation.period', '>=', from)
    .where('observation.period', '<=', to)
    .$if(regionKeys !== null, (query) =>
      query
        .where(isListedPeriod([indicatorKey], { from, to }))
        .where('observation.regionKey', 'in', regionKeys ?? []),
    )
    .groupBy(['observation.indicatorKey', 'observation.period', 'observation.regionKey']);
  const rows = await readPlain(db, query);
  return rows.map((row): CellFigure => {
    const { periodStart, periodEnd } = monthsOf(row.period);
    return {
      indicatorKey,
      regionKey: row.region,
      periodStart,
      periodEnd,
      value: valueOf(row.units, row.decimals),
      decimals: row.decimals,
      missingReason: row.missing,
      loadId: row.load,
      revision: row.revision,
      releaseKey: row.release,
      noteMark: row.mark,
    };
  });
}

/** A value that a cell had, with the load that brought it and the one that took it back. */
export interface CellVintage
  extends
    Brought,
    Pick<
      CellFigure,
      'regionKey' | 'periodStart' | 'periodEnd' | 'value' | 'decimals' | 'missingReason'
    > {
  noteMark: string | null;
}

/** Every value that the cells of an indicator had up to a load, in the order of the primary key. */
export async function vintagesOfBlocks(db: Db, range: BlockRange): Promise<CellVintage[]> {
  const { from, to } = keysEnding(range);
  const { indicatorKey, regionKeys, asOf } = range;
  const rows = await db
    .selectFrom('observation')
    .innerJoin('load', 'load.id', 'observation.loadId')
    .leftJoin('load as undo', (join) =>
      join.onRef('undo.id', '=', 'load.undoneBy').on('undo.id', '<=', asOf),
    )
    .select(['regionKey', 'period', 'units', 'decimals', 'missingReason'])
    .select(['noteMark', 'observation.loadId', 'load.loadedAt as at'])
    .select(['undo.id as undoneBy', 'undo.loadedAt as undoneAt'])
    .where('indicatorKey', '=', indicatorKey)
    .where('period', '>=', from)
    .where('period', '<=', to)
    .where('observation.loadId', '<=', asOf)
    .$if(regionKeys !== null, (query) =>
      query
        .where(isListedPeriod([indicatorKey], { from, to }))
        .where('regionKey', 'in', regionKeys ?? []),
    )
    .orderBy('indicatorKey')
    .orderBy('period')
    .orderBy('regionKey')
    .orderBy('observation.loadId')
    .execute();
  return rows.map((row) => {
    const { periodStart, periodEnd } = monthsOf(row.period);
    return {
      regionKey: row.regionKey,
      periodStart,
      periodEnd,
      value: valueOf(row.units, row.decimals),
      decimals: row.decimals,
      missingReason: row.missingReason,
      noteMark: row.noteMark,
      loadId: row.loadId,
      at: row.at,
      undoneBy: row.undoneBy,
      undoneAt: row.undoneAt,
    };
  });
}
