import type { Selectable } from 'kysely';
import type { Db, Trx } from './database.ts';
import type { FrozenTable } from './desk-tables.ts';

export type FrozenFile = Selectable<FrozenTable>;
/** What is known of it, without its bytes. */
export type FrozenHead = Omit<FrozenFile, 'content'>;

const HEAD = [
  'hash',
  'format',
  'contentType',
  'name',
  'query',
  'loadId',
  'rows',
  'bytes',
  'frozenAt',
  'withheld',
  'citation',
] as const;

export async function findFrozen(db: Db, hash: string): Promise<FrozenHead | null> {
  const row = await db
    .selectFrom('frozen')
    .select(HEAD)
    .where('hash', '=', hash)
    .executeTakeFirst();
  return row ?? null;
}

/** Its bytes, by gzip. */
export async function readFrozenContent(db: Db, hash: string): Promise<Uint8Array> {
  const { content } = await db
    .selectFrom('frozen')
    .select('content')
    .where('hash', '=', hash)
    .executeTakeFirstOrThrow();
  return content;
}

/** How many bytes all of them take; SQLite knows lengths without reading what is stored. */
export async function sizeOfFrozen(db: Db): Promise<number> {
  const { size } = await db
    .selectFrom('frozen')
    .select(({ fn }) => fn.sum<number | null>(fn('length', ['content'])).as('size'))
    .executeTakeFirstOrThrow();
  return size ?? 0;
}

/** The same bytes are kept once, as they were first frozen. */
export async function insertFrozen(trx: Trx, file: FrozenFile): Promise<void> {
  await trx
    .insertInto('frozen')
    .values(file)
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
}
