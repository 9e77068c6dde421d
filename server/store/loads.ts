import type { Db, Trx } from './database.ts';
import type { LoadRow } from './tables.ts';

export async function insertLoad(trx: Trx, load: Omit<LoadRow, 'id'>): Promise<number> {
  const { id } = await trx
    .insertInto('load')
    .values(load)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The newest load, whose version is that of the whole data; null while nothing is loaded. */
export async function latestLoad(db: Db): Promise<LoadRow | null> {
  const row = await db
    .selectFrom('load')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** The last load at or before a moment (ISO 8601, UTC); 0 when there was none yet. */
export async function loadAsOf(db: Db, moment: string): Promise<number> {
  const row = await db
    .selectFrom('load')
    .select(({ fn }) => fn.max('id').as('id'))
    .where('loadedAt', '<=', moment)
    .executeTakeFirst();
  return row?.id ?? 0;
}
