import { sql, type Selectable } from 'kysely';
import type { Db } from './database.ts';
import type { ObservationTable, SheetRow } from './tables.ts';

/** A value that a load took from a printed table, by the ids of what it is about. */
export interface EvidentValue extends Pick<
  Selectable<ObservationTable>,
  | 'periodStart'
  | 'periodEnd'
  | 'value'
  | 'decimals'
  | 'missingReason'
  | 'sheetId'
  | 'sourceRow'
  | 'sourceColumn'
  | 'noteMark'
> {
  indicatorId: string;
  regionId: string;
}

/** The values of a load that stand on a printed table, in the order of the primary key. */
export function valuesWithSheet(db: Db, loadId: number): Promise<EvidentValue[]> {
  return db
    .selectFrom('observation')
    .innerJoin('indicator', 'indicator.key', 'observation.indicatorKey')
    .innerJoin('region', 'region.key', 'observation.regionKey')
    .select(['indicator.id as indicatorId', 'region.id as regionId'])
    .select(['periodStart', 'periodEnd', 'value', 'decimals', 'missingReason'])
    .select(['sheetId', 'sourceRow', 'sourceColumn', 'noteMark'])
    .where('loadId', '=', loadId)
    .where('sheetId', 'is not', null)
    .orderBy('indicatorKey')
    .orderBy('periodEnd')
    .orderBy('periodStart')
    .orderBy('regionKey')
    .execute();
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

/** The cells that any load up to one brought a value for: `gdp leping 201901 201906`. */
export async function cellsUpTo(db: Db, loadId: number): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('observation')
    .innerJoin('indicator', 'indicator.key', 'observation.indicatorKey')
    .innerJoin('region', 'region.key', 'observation.regionKey')
    .select(
      sql<string>`indicator.id || ' ' || region.id || ' ' || period_start || ' ' || period_end`.as(
        'cell',
      ),
    )
    .distinct()
    .where('loadId', '<=', loadId)
    .execute();
  return new Set(rows.map(({ cell }) => cell));
}
