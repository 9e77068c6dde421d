import type { Selectable } from 'kysely';
import type { Db, Trx } from './database.ts';
import type { AliasTable } from './desk-tables.ts';

export type StoredAlias = Selectable<AliasTable>;

/** Every name that was mapped, in the order in which that was done. */
export function listAliases(db: Db): Promise<StoredAlias[]> {
  return db.selectFrom('alias').selectAll().orderBy('at').orderBy('alias').execute();
}

/** `alias` folded, as names are compared: its kind and it are the key. */
export async function insertAlias(trx: Trx, alias: StoredAlias): Promise<void> {
  await trx.insertInto('alias').values(alias).execute();
}

/** What was removed; null when there was no such name. */
export async function deleteAlias(
  trx: Trx,
  kind: StoredAlias['kind'],
  alias: string,
): Promise<StoredAlias | null> {
  const removed = await trx
    .deleteFrom('alias')
    .where('kind', '=', kind)
    .where('alias', '=', alias)
    .returningAll()
    .executeTakeFirst();
  return removed ?? null;
}
