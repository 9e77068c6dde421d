import { sql } from 'kysely';
import type { Db } from './database.ts';
import { valueOf } from './figure.ts';
import { monthsOf } from './months.ts';
import type { CellValue } from './observations.ts';
import type { SheetRow } from './tables.ts';

/** A value that a load took from a printed table, by the ids of what it is about. */
export interface EvidentValue extends Pick<
  CellValue,
  | 'periodStart'
  | 'periodEnd'
  | 'value'
  | 'decimals'
  | 'missingReason'
  | 'sourceRow'
  | 'sourceColumn'
  | 'noteMark'
> {
  indicatorId: string;
  regionId: string;
  sheetId: number | null;
}

/** The values of a load that stand on a printed table, in the order of the primary key. */
export async function valuesWithSheet(db: Db, loadId: number): Promise<EvidentValue[]> {
  const rows = await db
    .selectFrom('observation')
    .innerJoin('indicator', 'indicator.key', 'observation.indicatorKey')
    .innerJoin('region', 'region.key', 'observation.regionKey')
    .innerJoin('source', 'source.key', 'observation.sourceKey')
    .select(['indicator.id as indicatorId', 'region.id as regionId'])
    .select(['period', 'units', 'decimals', 'missingReason'])
    .select(['sheetId', 'sourceRow', 'sourceColumn', 'noteMark'])
    .where('observation.loadId', '=', loadId)
    .where('sheetId', 'is not', null)
    .orderBy('indicatorKey')
    .orderBy('period')
    .orderBy('regionKey')
    .execute();
  return rows.map(({ period, units, ...row }) => {
    return { ...row, ...monthsOf(period), value: valueOf(units, row.decimals) };
  });
}

/** The printed tables of a load as they lie there, unread. */
export function sheetsOfLoad(
  db: Db,
  loadId: number,
): Promise<Pick<SheetRow, 'id' | 'file' | 'sheetName' | 'content'>[]> {
  return db
    .selectFrom('sheet')
    .select(['id', 'file', 'sheetName', 'content'])
    .where('loadId', '=', loadId)
    .orderBy('id')
    .execute();
}

/** The cells that any load up to one brought a value for: `gdp leping` and the key of the period. */
export async function cellsUpTo(db: Db, loadId: number): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('observation')
    .innerJoin('indicator', 'indicator.key', 'observation.indicatorKey')
    .innerJoin('region', 'region.key', 'observation.regionKey')
    .select(sql<string>`indicator.id || ' ' || region.id || ' ' || period`.as('cell'))
    .distinct()
    .where('loadId', '<=', loadId)
    .execute();
  return new Set(rows.map(({ cell }) => cell));
}
