import { sql } from 'kysely';
import type { Brought } from '#domain/vintages.ts';
import type { Db } from './database.ts';
import { engineOf } from './engine/engine.ts';
import { valueOf } from './figure.ts';
import { keysEnding, monthsOf, type EndRange, type StoredMonths } from './months.ts';
import type { CellFigure } from './observations.ts';
import { readPlain } from './plain-rows.ts';
import { isListedPeriod } from './release-indicators.ts';
import { isBrought, isVisible, type AsOf } from './vintage.ts';

/** One indicator over the periods that end within some months. */
export interface BlockRange extends EndRange {
  indicatorKey: number;
  /** Null: all. */
  regionKeys: readonly number[] | null;
  asOf: AsOf;
}

/** Some indicators over the periods that end within some months. */
type HeldRange = Omit<BlockRange, 'indicatorKey'> & { indicatorKeys: readonly number[] };

/** One indicator at one period: how many regions have a cell there. */
export interface BlockSize extends StoredMonths {
  cells: number;
}

/** An indicator at a period. */
interface HeldBlock extends StoredMonths {
  indicatorKey: number;
}

/**
 * The periods at which indicators have a cell in those regions, by indicator, oldest first: a seek for each
 * that a load listed, however many cells there are.
 */
export async function listHeldBlocks(
  db: Db,
  { indicatorKeys, regionKeys, asOf, ...ends }: HeldRange,
): Promise<HeldBlock[]> {
  const { from, to } = keysEnding(ends);
  const listed = db
    .selectFrom('releaseIndicator')
    .select(['indicatorKey', 'period'])
    .distinct()
    .where('indicatorKey', 'in', indicatorKeys)
    .where('period', '>=', from)
    .where('period', '<=', to)
    .where(isBrought('loadId', asOf));
  const rows = await db
    .selectFrom(listed.as('listed'))
    .select(['listed.indicatorKey', 'listed.period'])
    .where((eb) => {
      const cells = eb
        .selectFrom('observation')
        .select('observation.regionKey')
        .whereRef('observation.indicatorKey', '=', 'listed.indicatorKey')
        .whereRef('observation.period', '=', 'listed.period')
        .where(isVisible('observation.loadId', asOf));
      return eb.exists(
        regionKeys === null ? cells : cells.where('observation.regionKey', 'in', regionKeys),
      );
    })
    .orderBy('listed.indicatorKey')
    .orderBy('listed.period')
    .execute();
  return rows.map(({ indicatorKey, period }) => ({ indicatorKey, ...monthsOf(period) }));
}

/** The periods of an indicator, oldest first: a range of the primary key. */
export async function countBlocks(db: Db, range: BlockRange): Promise<BlockSize[]> {
  const rows = await selectRange(db, range)
    .select(sql<number>`count(distinct region_key)`.as('cells'))
    .groupBy(['indicatorKey', 'period'])
    .orderBy('indicatorKey')
    .orderBy('period')
    .execute();
  return rows.map(({ period, cells }) => ({ ...monthsOf(period), cells }));
}

/** The same of the first cells alone: what comes behind so many is not read. */
export async function countFirstBlocks(
  db: Db,
  range: BlockRange,
  most: number,
): Promise<BlockSize[]> {
  const first = selectRange(db, range)
    .groupBy(['indicatorKey', 'period', 'regionKey'])
    .orderBy('indicatorKey')
    .orderBy('period')
    .orderBy('regionKey')
    .limit(most);
  const rows = await db
    .selectFrom(first.as('cell'))
    .select(['period', sql<number>`count(*)`.as('cells')])
    .groupBy('period')
    .orderBy('period')
    .execute();
  return rows.map(({ period, cells }) => ({ ...monthsOf(period), cells }));
}

function selectRange(db: Db, { indicatorKey, regionKeys, asOf, ...ends }: BlockRange) {
  const { from, to } = keysEnding(ends);
  return db
    .selectFrom('observation')
    .select('period')
    .where('indicatorKey', '=', indicatorKey)
    .where('period', '>=', from)
    .where('period', '<=', to)
    .where(isVisible('loadId', asOf))
    .$if(regionKeys !== null, (query) =>
      query
        .where(isListedPeriod([indicatorKey], { from, to }, asOf))
        .where('regionKey', 'in', regionKeys ?? []),
    );
}

/** The cells of an indicator as they stand, in the order of the primary key. */
export async function cellsOfBlocks(db: Db, range: BlockRange): Promise<CellFigure[]> {
  const { from, to } = keysEnding(range);
  const { indicatorKey, regionKeys, asOf } = range;
  const newest = engineOf(db).newestOf(
    ['observation.indicatorKey', 'observation.period', 'observation.regionKey'],
    'observation.loadId',
  );
  const query = db
    .selectFrom('observation')
    .innerJoin('source', 'source.key', 'observation.sourceKey')
    .select(['observation.regionKey as region', 'observation.period', 'observation.units'])
    .select(['observation.decimals', 'observation.missingReason as missing'])
    .select(['observation.noteMark as mark', 'source.releaseKey as release'])
    .select([newest.load.as('load'), newest.older.as('revision')])
    .where(isVisible('observation.loadId', asOf))
    .where('observation.indicatorKey', '=', indicatorKey)
    .where('observation.period', '>=', from)
    .where('observation.period', '<=', to)
    .$if(regionKeys !== null, (query) =>
      query
        .where(isListedPeriod([indicatorKey], { from, to }, asOf))
        .where('observation.regionKey', 'in', regionKeys ?? []),
    )
    .$call(newest.ofEach);
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
      join.onRef('undo.id', '=', 'load.undoneBy').on(isBrought('undo.id', asOf)),
    )
    .select(['regionKey', 'period', 'units', 'decimals', 'missingReason'])
    .select(['noteMark', 'observation.loadId', 'load.loadedAt as at'])
    .select(['undo.id as undoneBy', 'undo.loadedAt as undoneAt'])
    .where('indicatorKey', '=', indicatorKey)
    .where('period', '>=', from)
    .where('period', '<=', to)
    .where(isBrought('observation.loadId', asOf))
    .$if(regionKeys !== null, (query) =>
      query
        .where(isListedPeriod([indicatorKey], { from, to }, asOf))
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
