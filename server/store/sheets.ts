import { sql } from 'kysely';
import type { LedgerKind } from '#domain/ledger/types.ts';
import type { PrintedTable, TableKind } from '#domain/printed.ts';
import type { Db, Trx } from './database.ts';
import { engineOf } from './engine/engine.ts';
import { tableFromColumn } from './from-column.ts';
import type { SheetRow } from './tables.ts';
import { FIRST_DRAFT, isBrought, isVisible, type AsOf } from './vintage.ts';

export interface StoredSheet {
  id: number;
  releaseKey: number | null;
  kind: TableKind;
  subject: string;
  contentHash: string;
  /** That brought it. */
  loadId: number;
  table: PrintedTable;
}

/** The tables of a release as they now stand (or stood as of a load), in the order they were loaded. */
export async function currentSheets(
  db: Db,
  releaseKey: number,
  asOf: AsOf,
): Promise<StoredSheet[]> {
  const sheets = selectCurrent(db, asOf).where('releaseKey', '=', releaseKey);
  return (await readInOrder(db, sheets)).map(toSheet);
}

/**
 * Which sheets those are. What an id stands for never changes, but where an office began with its own
 * figures it may come again; with its load it names one sheet for ever.
 */
export async function currentSheetIds(
  db: Db,
  releaseKey: number,
  asOf: AsOf,
): Promise<{ id: number; loadId: number }[]> {
  const newest = engineOf(db).newestOf(['kind', 'subject'], 'loadId');
  const sheets = db
    .selectFrom('sheet')
    .select(['id', 'file', 'sheetName', 'kind', 'subject', newest.load.as('loadId')])
    .where('releaseKey', '=', releaseKey)
    .where(isVisible('loadId', asOf))
    .$call(newest.ofEach);
  return db.selectFrom(sheets.as('sheet')).select(['id', 'loadId']).orderBy(IN_ORDER).execute();
}

export interface ReadTable {
  table: PrintedTable;
  /** Letters of its JSON. */
  size: number;
}

/** What stands in some sheets, in their order. @throws DamagedColumn */
export async function readTables(db: Db, ids: readonly number[]): Promise<ReadTable[]> {
  const rows = await db
    .selectFrom('sheet')
    .select(['id', 'content'])
    .where('id', 'in', engineOf(db).listed(ids))
    .execute();
  const contents = new Map(rows.map(({ id, content }) => [id, content]));
  return ids.map((id) => {
    const content = contents.get(id) ?? '';
    return { table: parseTable(content), size: content.length };
  });
}

/** The tables of the ledger, or those of one kind, as they stood: one sheet a subject. */
export async function currentLedger(db: Db, asOf: AsOf, kind?: LedgerKind): Promise<StoredSheet[]> {
  const all = selectCurrent(db, asOf).where('releaseKey', 'is', null);
  const sheets = kind === undefined ? all : all.where('kind', '=', kind);
  return (await readInOrder(db, sheets)).map(toSheet);
}

/** When the tables of one kind were loaded for the first time, by their subjects. */
export async function firstLoaded(
  db: Db,
  kind: LedgerKind,
  asOf: AsOf,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('sheet')
    .innerJoin('load', 'load.id', 'sheet.loadId')
    .select('sheet.subject')
    .select(({ fn }) => fn.min('load.loadedAt').as('at'))
    .where('sheet.releaseKey', 'is', null)
    .where('sheet.kind', '=', kind)
    .where(isBrought('sheet.loadId', asOf))
    .groupBy('sheet.subject')
    .execute();
  return new Map(rows.map(({ subject, at }) => [subject, at]));
}

/** The loads that brought a table of the ledger, newest first, those that were taken back too. */
export async function loadsOfSheet(
  db: Db,
  { kind, subject }: { kind: LedgerKind; subject: string },
  { most, asOf }: { most: number; asOf: AsOf },
): Promise<number[]> {
  const rows = await db
    .selectFrom('sheet')
    .select('loadId')
    .distinct()
    .where('releaseKey', 'is', null)
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .where(isBrought('loadId', asOf))
    .orderBy('loadId', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ loadId }) => loadId);
}

/** The newest of each kind and subject. */
function selectCurrent(db: Db, asOf: AsOf) {
  const newest = engineOf(db).newestOf(['releaseKey', 'kind', 'subject'], 'loadId');
  return db
    .selectFrom('sheet')
    .select(['id', 'releaseKey', 'kind', 'subject', 'contentHash', 'content'])
    .select(['file', 'sheetName', newest.load.as('loadId')])
    .where(isVisible('loadId', asOf))
    .$call(newest.ofEach);
}

function readInOrder(db: Db, sheets: ReturnType<typeof selectCurrent>) {
  return db
    .selectFrom(sheets.as('sheet'))
    .select(['id', 'releaseKey', 'kind', 'subject', 'contentHash', 'content', 'loadId'])
    .orderBy(IN_ORDER)
    .execute();
}

/** By kind where two of one file and subject are of two. */
const IN_ORDER = sql`file, sheet_name nulls first, subject, kind`;

function toSheet({ content, ...row }: Omit<SheetRow, 'file' | 'sheetName'>): StoredSheet {
  return { ...row, table: parseTable(content) };
}

/** What `insertSheet` wrote. @throws DamagedColumn */
export function parseTable(content: string): PrintedTable {
  return tableFromColumn(content, 'sheet.content');
}

export async function insertSheet(
  trx: Trx,
  sheet: Omit<SheetRow, 'id' | 'content' | 'file' | 'sheetName'> & { table: PrintedTable },
): Promise<number> {
  const { table, ...row } = sheet;
  const id = await nextId(trx, sheet.loadId);
  const said = { file: table.file, sheetName: table.sheet, content: JSON.stringify(table) };
  await trx
    .insertInto('sheet')
    .values({ ...row, ...said, id })
    .execute();
  return id;
}

/** Digests tell ids: a draft takes none of those that published tables would get. */
async function nextId(trx: Trx, loadId: number): Promise<number> {
  const own = trx.selectFrom('sheet').select(({ fn }) => fn.max('id').as('last'));
  const isDraft = loadId >= FIRST_DRAFT;
  const row = await own.where('id', isDraft ? '>=' : '<', FIRST_DRAFT).executeTakeFirst();
  return (row?.last ?? (isDraft ? FIRST_DRAFT - 1 : 0)) + 1;
}
