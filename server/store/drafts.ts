import { Type } from 'typebox';
import type { PrintedTable, TableKind } from '#domain/printed.ts';
import type { Db, Trx } from './database.ts';
import type { DraftLoadRow } from './desk-tables.ts';
import { fromColumn, tableFromColumn } from './from-column.ts';

const StoredTidy = Type.Object({ file: Type.String(), text: Type.String() });

/** A tidy CSV in a draft: kept as text, read when it is published. */
export interface TidyDraft {
  file: string;
  text: string;
}

/** What an edition holds in one place: a printed table or a tidy CSV. */
export interface DraftTable {
  loadId: number;
  kind: TableKind | 'observations';
  subject: string;
  contentHash: string;
  table: PrintedTable | null;
  tidy: TidyDraft | null;
}

export interface NewDraftLoad {
  editionId: number;
  at: string;
  by: string;
  note: string;
  warnings: readonly object[];
  warningsReason: string;
}

export type NewDraftTable = Omit<DraftTable, 'loadId'>;

export async function insertDraftLoad(
  trx: Trx,
  { warnings, ...load }: NewDraftLoad,
  tables: readonly NewDraftTable[],
): Promise<number> {
  const { id } = await trx
    .insertInto('draftLoad')
    .values({ ...load, warnings: JSON.stringify(warnings) })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const { kind, subject, contentHash, table, tidy } of tables) {
    const content = JSON.stringify(table ?? tidy);
    const row = { kind, subject, contentHash };
    await trx
      .insertInto('draftTable')
      .values({ ...row, content, draftLoadId: id })
      .execute();
  }
  return id;
}

/** Everything that was taken into an edition, undone or not, newest first. */
export function listDraftLoads(db: Db, editionId: number): Promise<DraftLoadRow[]> {
  return db
    .selectFrom('draftLoad')
    .selectAll()
    .where('editionId', '=', editionId)
    .orderBy('id', 'desc')
    .execute();
}

export async function undoDraftLoad(
  trx: Trx,
  id: number,
  { at, by }: { at: string; by: string },
): Promise<void> {
  await trx
    .updateTable('draftLoad')
    .set({ undoneAt: at, undoneBy: by })
    .where('id', '=', id)
    .execute();
}

/** The tables of an edition as they now stand: of each kind and subject the newest not undone. */
export async function currentDraftTables(db: Db, editionId: number): Promise<DraftTable[]> {
  const rows = await db
    .selectFrom('draftTable')
    .innerJoin('draftLoad', 'draftLoad.id', 'draftTable.draftLoadId')
    .select([
      'draftTable.id',
      'kind',
      'subject',
      'contentHash',
      'content',
      'draftLoad.id as loadId',
    ])
    .where('editionId', '=', editionId)
    .where('undoneAt', 'is', null)
    .orderBy('draftTable.id')
    .execute();
  const newest = new Map(rows.map((row) => [`${row.kind} ${row.subject}`, row]));
  return [...newest.values()].map(({ id: _, content, ...row }) => {
    return { ...row, ...parseContent(row.kind, content) };
  });
}

/** Which tables those are, without what stands in them. */
export async function heldInDraft(
  db: Db,
  editionId: number,
): Promise<Pick<DraftTable, 'kind' | 'subject' | 'contentHash'>[]> {
  const rows = await db
    .selectFrom('draftTable')
    .innerJoin('draftLoad', 'draftLoad.id', 'draftTable.draftLoadId')
    .select(['kind', 'subject', 'contentHash'])
    .where('editionId', '=', editionId)
    .where('undoneAt', 'is', null)
    .orderBy('draftTable.id')
    .execute();
  return [...new Map(rows.map((row) => [`${row.kind} ${row.subject}`, row])).values()];
}

/** What a draft load brought, for its line in the list. */
export async function tablesOfDraftLoads(db: Db, editionId: number): Promise<DraftTable[]> {
  const rows = await db
    .selectFrom('draftTable')
    .innerJoin('draftLoad', 'draftLoad.id', 'draftTable.draftLoadId')
    .select(['kind', 'subject', 'contentHash', 'content', 'draftLoad.id as loadId'])
    .where('editionId', '=', editionId)
    .orderBy('draftTable.id')
    .execute();
  return rows.map(({ content, ...row }) => ({ ...row, ...parseContent(row.kind, content) }));
}

function parseContent(kind: string, content: string): Pick<DraftTable, 'table' | 'tidy'> {
  const column = 'draft_table.content';
  return kind === 'observations'
    ? { table: null, tidy: fromColumn(StoredTidy, content, column) }
    : { table: tableFromColumn(content, column), tidy: null };
}
