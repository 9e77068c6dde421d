import { sql } from 'kysely';
import { Type, type Static } from 'typebox';
import { MISSING_REASONS, type MissingReason } from '#domain/dictionary.ts';
import type { Db } from './database.ts';
import { engineOf } from './engine/engine.ts';
import { fromColumn } from './from-column.ts';
import type { LoadRange } from './loads.ts';
import { selectHeld, type ReleaseAsOf } from './release-indicators.ts';
import { Nullable } from './stored-scalars.ts';
import { isVisible, type AsOf } from './vintage.ts';

const Integers = Type.Array(Type.Integer());
const IntegersOrNull = Type.Array(Nullable(Type.Integer()));

/**
 * The cells of one indicator at one period as they stood at one load: what stands at one place in each
 * list is of one region. What few cells have goes by the key of the region.
 */
const StoredColumn = Type.Object({
  regionKeys: Integers,
  units: IntegersOrNull,
  decimals: Integers,
  missingReasons: Type.Record(Type.String(), Type.Enum(MISSING_REASONS)),
  noteMarks: Type.Record(Type.String(), Type.String()),
  loadIds: Integers,
  /** How often each was revised before: 0 for a first value. */
  revisions: Integers,
  sourceKeys: Integers,
  sourceRows: IntegersOrNull,
  sourceColumns: IntegersOrNull,
});
export type StoredColumn = Static<typeof StoredColumn>;

/** One indicator at one period, all regions: a range of the primary key however large the table. */
export async function columnOfIndicator(
  db: Db,
  { indicatorKey, period, asOf }: { indicatorKey: number; period: number; asOf: AsOf },
): Promise<StoredColumn> {
  const cells = selectNewest(db, asOf)
    .where('observation.indicatorKey', '=', indicatorKey)
    .where('observation.period', '=', period);
  const { column } = await selectLists(db, cells).executeTakeFirstOrThrow();
  return readColumn(column);
}

export interface HeldColumn {
  indicatorKey: number;
  /** As `packPeriod` writes it. */
  period: number;
  column: StoredColumn;
}

/** All columns that a release holds: one range scan an indicator. */
export async function columnsOfRelease(db: Db, at: ReleaseAsOf): Promise<HeldColumn[]> {
  const cells = selectNewest(db, at.asOf)
    .where('observation.indicatorKey', '=', sql<number>`${sql.ref('held.indicatorKey')}`)
    .where('observation.period', '=', sql<number>`${sql.ref('held.period')}`);
  const rows = await db
    .selectFrom(selectHeld(db, at).as('held'))
    .select(['held.indicatorKey', 'held.period'])
    .select(selectLists(db, cells).as('column'))
    .execute();
  return rows.map(({ column, ...held }) => ({ ...held, column: readColumn(column ?? '') }));
}

/** A cell as a load brought it. */
export interface BroughtCell {
  indicatorKey: number;
  period: number;
  regionKey: number;
  loadId: number;
  units: number | null;
  decimals: number;
  missingReason: MissingReason | null;
  noteMark: string | null;
  sourceKey: number;
  sourceRow: number | null;
  sourceColumn: number | null;
}

/** What loads after one and up to another brought of some columns, in their order. */
export async function broughtCells(
  db: Db,
  columns: readonly { indicatorKey: number; period: number }[],
  { after, asOf }: LoadRange,
): Promise<BroughtCell[]> {
  const keys = engineOf(db).listedRows(
    columns.map((one) => [one.indicatorKey, one.period]),
    2,
  );
  return db
    .selectFrom('observation')
    .select(['indicatorKey', 'period', 'regionKey', 'loadId', 'units', 'decimals'])
    .select(['missingReason', 'noteMark', 'sourceKey', 'sourceRow', 'sourceColumn'])
    .where(sql<boolean>`(indicator_key, period) in ${keys}`)
    .where('loadId', '>', after)
    .where('loadId', '<=', asOf)
    .orderBy('loadId')
    .orderBy('indicatorKey')
    .orderBy('period')
    .orderBy('regionKey')
    .execute();
}

function selectNewest(db: Db, asOf: AsOf) {
  const newest = engineOf(db).newestOf(['indicatorKey', 'period', 'regionKey'], 'loadId');
  return db
    .selectFrom('observation')
    .select(['regionKey', 'units', 'decimals', 'missingReason', 'noteMark'])
    .select(['sourceKey', 'sourceRow', 'sourceColumn'])
    .select([newest.load.as('loadId'), newest.older.as('revision')])
    .where(isVisible('loadId', asOf))
    .$call(newest.ofEach);
}

/**
 * The lists as one text. The engine puts them together: to make an object of each row, and again in each
 * plugin that it passes, takes longer than to read it.
 */
function selectLists(db: Db, cells: ReturnType<typeof selectNewest>) {
  const engine = engineOf(db);
  const listOf = (field: string) => engine.jsonList(`cell.${field}`);
  const thoseWith = (field: string) => engine.jsonMap('cell.regionKey', `cell.${field}`);
  const column = engine.jsonObject({
    regionKeys: listOf('regionKey'),
    units: listOf('units'),
    decimals: listOf('decimals'),
    missingReasons: thoseWith('missingReason'),
    noteMarks: thoseWith('noteMark'),
    loadIds: listOf('loadId'),
    revisions: listOf('revision'),
    sourceKeys: listOf('sourceKey'),
    sourceRows: listOf('sourceRow'),
    sourceColumns: listOf('sourceColumn'),
  });
  return db.selectFrom(cells.as('cell')).select(column.as('column'));
}

function readColumn(text: string): StoredColumn {
  return fromColumn(StoredColumn, text, 'observation');
}
