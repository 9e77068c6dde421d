import type { Selectable } from 'kysely';
import type { Db, Trx } from './database.ts';
import type { LeftOutNameTable } from './desk-tables.ts';

export type StoredLeftOutName = Selectable<LeftOutNameTable>;

/** Every name that is left out, in the order in which that was said. */
export function listLeftOutNames(db: Db): Promise<StoredLeftOutName[]> {
  return db
    .selectFrom('leftOutName')
    .selectAll()
    .orderBy('at')
    .orderBy('source')
    .orderBy('name')
    .execute();
}

export async function insertLeftOutName(trx: Trx, row: StoredLeftOutName): Promise<void> {
  await trx.insertInto('leftOutName').values(row).execute();
}

/** What was removed; null when there was no such name. */
export async function deleteLeftOutName(
  trx: Trx,
  source: string,
  name: string,
): Promise<StoredLeftOutName | null> {
  const removed = await trx
    .deleteFrom('leftOutName')
    .where('source', '=', source)
    .where('name', '=', name)
    .returningAll()
    .executeTakeFirst();
  return removed ?? null;
}
