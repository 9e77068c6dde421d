import { sql } from 'kysely';
import type { LedgerKind } from '#domain/ledger/types.ts';
import type { PrintedTable, TableKind } from '#domain/printed.ts';
import type { Db, Trx } from './database.ts';
import { tableFromColumn } from './from-column.ts';
import type { SheetRow } from './tables.ts';
import { isVisible } from './vintage.ts';

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
  asOf: number,
): Promise<StoredSheet[]> {
  const rows = await selectCurrent(db, asOf).where('releaseKey', '=', releaseKey).execute();
  return rows.map(toSheet);
}

/**
 * Which sheets those are. What an id stands for never changes, but where an office began with its own
 * figures it may come again; with its load it names one sheet for ever.
 */
export async function currentSheetIds(
  db: Db,
  releaseKey: number,
  asOf: number,
): Promise<{ id: number; loadId: number }[]> {
  return db
    .selectFrom('sheet')
    .select('id')
    .select(({ fn }) => fn.max('loadId').as('loadId'))
    .where('releaseKey', '=', releaseKey)
    .where(isVisible('loadId', asOf))
    .groupBy(['kind', 'subject'])
    .orderBy('file')
    .orderBy('sheetName')
    .orderBy('subject')
    .execute();
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
    .where('id', 'in', sql<number>`(select value from json_each(${JSON.stringify(ids)}))`)
    .execute();
  const contents = new Map(rows.map(({ id, content }) => [id, content]));
  return ids.map((id) => {
    const content = contents.get(id) ?? '';
    return { table: parseTable(content), size: content.length };
  });
}

/** The tables of the ledger, or those of one kind, as they stood: one sheet a subject. */
export async function currentLedger(
  db: Db,
  asOf: number,
  kind?: LedgerKind,
): Promise<StoredSheet[]> {
  const all = selectCurrent(db, asOf).where('releaseKey', 'is', null);
  const rows = await (kind === undefined ? all : all.where('kind', '=', kind)).execute();
  return rows.map(toSheet);
}

/** When the tables of one kind were loaded for the first time, by their subjects. */
export async function firstLoaded(
  db: Db,
  kind: LedgerKind,
  asOf: number,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('sheet')
    .innerJoin('load', 'load.id', 'sheet.loadId')
    .select('sheet.subject')
    .select(({ fn }) => fn.min('load.loadedAt').as('at'))
    .where('sheet.releaseKey', 'is', null)
    .where('sheet.kind', '=', kind)
    .where('sheet.loadId', '<=', asOf)
    .groupBy('sheet.subject')
    .execute();
  return new Map(rows.map(({ subject, at }) => [subject, at]));
}

/** The loads that brought a table of the ledger, newest first, those that were taken back too. */
export async function loadsOfSheet(
  db: Db,
  { kind, subject }: { kind: LedgerKind; subject: string },
  most: number,
): Promise<number[]> {
  const rows = await db
    .selectFrom('sheet')
    .select('loadId')
    .distinct()
    .where('releaseKey', 'is', null)
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .orderBy('loadId', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ loadId }) => loadId);
}

/** Bare columns beside a max() are those of the row that holds it (SQLite, "bare columns in an aggregate query"). */
function selectCurrent(db: Db, asOf: number) {
  return db
    .selectFrom('sheet')
    .select(['id', 'releaseKey', 'kind', 'subject', 'contentHash', 'content'])
    .select(({ fn }) => fn.max('loadId').as('loadId'))
    .where(isVisible('loadId', asOf))
    .groupBy(['releaseKey', 'kind', 'subject'])
    .orderBy('file')
    .orderBy('sheetName')
    .orderBy('subject');
}

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
  const { id } = await trx
    .insertInto('sheet')
    .values({ ...row, file: table.file, sheetName: table.sheet, content: JSON.stringify(table) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
