import { ASKED_KINDS, type Asked, type Sharing } from '#domain/saved-queries.ts';
import type { Selectable } from 'kysely';
import { Type } from 'typebox';
import type { Db, Trx } from './database.ts';
import { fromColumn } from './from-column.ts';
import type { SavedQueryTable } from './saved-query-tables.ts';

/** A query that somebody keeps, with the name of its owner. */
export interface StoredQuery extends Omit<Selectable<SavedQueryTable>, 'asked'> {
  asked: readonly Asked[];
  ownerName: string;
}

const StoredAsked = Type.Array(
  Type.Object({ kind: Type.Enum(ASKED_KINDS), id: Type.String(), name: Type.String() }),
);

const selectQueries = (db: Db) =>
  db
    .selectFrom('savedQuery')
    .innerJoin('account', 'account.name', 'savedQuery.accountName')
    .selectAll('savedQuery')
    .select('account.displayName as ownerName');

/** Those of an account and those that others share with the office, by name; without deleted ones. */
export async function listSavedQueries(db: Db, accountName: string): Promise<StoredQuery[]> {
  const rows = await selectQueries(db)
    .where('savedQuery.deletedAt', 'is', null)
    .where((eb) =>
      eb('savedQuery.accountName', '=', accountName).or('savedQuery.sharing', '=', 'office'),
    )
    .orderBy('savedQuery.name')
    .orderBy('savedQuery.id')
    .execute();
  return rows.map(withAsked);
}

/** Deleted or not; null: there is none of that id. */
export async function findSavedQuery(db: Db, id: string): Promise<StoredQuery | null> {
  const row = await selectQueries(db).where('savedQuery.id', '=', id).executeTakeFirst();
  return row ? withAsked(row) : null;
}

/** How many an account keeps. */
export async function countSavedQueries(db: Db, accountName: string): Promise<number> {
  const { count } = await db
    .selectFrom('savedQuery')
    .select((eb) => eb.fn.countAll<number | string>().as('count'))
    .where('accountName', '=', accountName)
    .where('deletedAt', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Whether an account keeps another under the name. */
export async function isNameTaken(
  db: Db,
  { id, name, accountName }: Pick<StoredQuery, 'id' | 'name' | 'accountName'>,
): Promise<boolean> {
  const other = await db
    .selectFrom('savedQuery')
    .select('id')
    .where('accountName', '=', accountName)
    .where('name', '=', name)
    .where('id', '!=', id)
    .where('deletedAt', 'is', null)
    .executeTakeFirst();
  return other !== undefined;
}

/** A new one. What was deleted for good makes room. */
export async function insertSavedQuery(
  trx: Trx,
  { asked, ownerName: _, ...row }: StoredQuery,
): Promise<void> {
  await trx
    .insertInto('savedQuery')
    .values({ ...row, asked: JSON.stringify(asked) })
    .execute();
}

/** What of it is to be otherwise. */
export interface QueryChange {
  name?: string;
  sharing?: Sharing;
  query?: string;
  asked?: readonly Asked[];
  deletedAt?: string | null;
}

export async function changeSavedQuery(
  trx: Trx,
  id: string,
  { asked, ...change }: QueryChange,
  changedAt: string,
): Promise<void> {
  await trx
    .updateTable('savedQuery')
    .set({ ...change, changedAt, ...(asked && { asked: JSON.stringify(asked) }) })
    .where('id', '=', id)
    .execute();
}

/** Deleted ones can be brought back until then. */
export async function dropDeletedQueries(trx: Trx, before: string): Promise<void> {
  await trx.deleteFrom('savedQuery').where('deletedAt', '<', before).execute();
}

function withAsked<Row extends { asked: string }>(row: Row) {
  return { ...row, asked: fromColumn(StoredAsked, row.asked, 'saved_query.asked') };
}
