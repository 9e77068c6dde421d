import { sql } from 'kysely';
import type { PrintedTable, TableKind } from '#domain/printed.ts';
import type { Db } from './database.ts';
import { findLoad } from './loads.ts';
import { parseTable } from './sheets.ts';
import { isBrought, isVisible, type AsOf } from './vintage.ts';

/** One indicator up to a load. */
export interface IndicatorAsOf {
  indicatorKey: number;
  asOf: AsOf;
}

/** How many values its cells had, the ones that were replaced too. */
export async function countValues(
  db: Db,
  { indicatorKey, asOf }: IndicatorAsOf,
): Promise<{ values: number; cells: number }> {
  const { values, cells } = await db
    .selectFrom('observation')
    .select(({ fn }) => fn.countAll<number>().as('values'))
    // A period has 32 bits, regions are fewer than ten million.
    .select(sql<number>`count(distinct cast(period as bigint) * 10000000 + region_key)`.as('cells'))
    .where('indicatorKey', '=', indicatorKey)
    .where(isVisible('loadId', asOf))
    .executeTakeFirstOrThrow();
  return { values, cells };
}

/**
 * The last load that changed a figure of some indicators: brought it, revised it, or took back a load
 * that had.
 */
export async function lastChange(
  db: Db,
  { indicatorKeys, asOf }: { indicatorKeys: readonly number[]; asOf: AsOf },
): Promise<{ id: number; at: string } | null> {
  const brought = await db
    .selectFrom('observation')
    .select(({ fn }) => fn.max('loadId').as('id'))
    .where('indicatorKey', 'in', indicatorKeys)
    .where(isBrought('loadId', asOf))
    .executeTakeFirst();
  const takenBack = await db
    .selectFrom('load')
    .select(({ fn }) => fn.max('undoneBy').as('id'))
    .where(isBrought('undoneBy', asOf))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('observation')
          .select('observation.loadId')
          .where('observation.indicatorKey', 'in', indicatorKeys)
          .where(isBrought('observation.loadId', asOf))
          .whereRef('observation.loadId', '=', 'load.id'),
      ),
    )
    .executeTakeFirst();
  const id = Math.max(brought?.id ?? 0, takenBack?.id ?? 0);
  const load = await findLoad(db, id, asOf);
  return load && { id, at: load.loadedAt };
}

/** Where its figures stand: the release that brought them and the kind of table; null: a plain list. */
export interface FigureSource {
  releaseKey: number;
  kind: TableKind | null;
}

export function sourcesOf(db: Db, { indicatorKey, asOf }: IndicatorAsOf): Promise<FigureSource[]> {
  return db
    .selectFrom('observation')
    .innerJoin('source', 'source.key', 'observation.sourceKey')
    .leftJoin('sheet', 'sheet.id', 'source.sheetId')
    .select(['source.releaseKey', 'sheet.kind'])
    .distinct()
    .where('observation.indicatorKey', '=', indicatorKey)
    .where(isVisible('observation.loadId', asOf))
    .orderBy('source.releaseKey')
    .orderBy('sheet.kind', (order) => order.asc().nullsFirst())
    .execute();
}

/** The printed tables of some releases that its figures stand in. */
export async function tablesOf(
  db: Db,
  { indicatorKey, asOf }: IndicatorAsOf,
  releaseKeys: readonly number[],
): Promise<{ releaseKey: number; table: PrintedTable }[]> {
  const sheetIds = db
    .selectFrom('observation')
    .innerJoin('source', 'source.key', 'observation.sourceKey')
    .select('source.sheetId')
    .where('indicatorKey', '=', indicatorKey)
    .where('source.releaseKey', 'in', releaseKeys)
    .where(isVisible('observation.loadId', asOf));
  const rows = await db
    .selectFrom('sheet')
    .select(['releaseKey', 'content'])
    .where('id', 'in', sheetIds)
    .orderBy('id')
    .execute();
  return rows.map(({ releaseKey, content }) => {
    return { releaseKey: releaseKey ?? 0, table: parseTable(content) };
  });
}
