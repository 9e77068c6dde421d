import { sql, type Selectable } from 'kysely';
import type { Db, Trx } from './database.ts';
import type { FrozenTable } from './frozen-tables.ts';

export type FrozenFile = Selectable<FrozenTable>;

/** One that expired is found too, without its bytes. */
export async function findFrozen(db: Db, hash: string): Promise<FrozenFile | null> {
  const row = await db.selectFrom('frozen').selectAll().where('hash', '=', hash).executeTakeFirst();
  return row ?? null;
}

/** Those whose bytes lie where they should. */
export function listFrozen(db: Db): Promise<FrozenFile[]> {
  return db
    .selectFrom('frozen')
    .selectAll()
    .where('expiredAt', 'is', null)
    .where('hash', 'not in', (inside) => inside.selectFrom('frozenInside').select('hash'))
    .orderBy('hash')
    .execute();
}

/** Disks give room by the block, and each has a row besides. */
const BLOCK = 4096;

/** How much room one takes, with its row. @example roomOf(5000) // 12288 */
export function roomOf(storedBytes: number): number {
  return (Math.ceil(storedBytes / BLOCK) + 1) * BLOCK;
}

/** How much room all of them take. */
export async function sizeOfFrozen(db: Db): Promise<number> {
  const { size } = await db
    .selectFrom('frozen')
    .select(
      // As whole numbers: what is bound is a floating one, and would be divided as such.
      sql<number>`coalesce(sum(((stored_bytes + ${sql.lit(BLOCK - 1)}) / ${sql.lit(BLOCK)} + 1) * ${sql.lit(BLOCK)}), 0)`.as(
        'size',
      ),
    )
    .where('expiredAt', 'is', null)
    .executeTakeFirstOrThrow();
  return size;
}

/** What was there under its hash, expired or withdrawn meanwhile, is frozen anew. */
export async function putFrozen(trx: Trx, file: FrozenFile): Promise<void> {
  await trx
    .insertInto('frozen')
    .values(file)
    .onConflict((conflict) => conflict.column('hash').doUpdateSet(file))
    .execute();
}

/** Somebody asked for it, if nobody did later. */
export async function touchFrozen(trx: Trx, hash: string, lastAskedAt: string): Promise<void> {
  await trx
    .updateTable('frozen')
    .set({ lastAskedAt })
    .where('hash', '=', hash)
    .where('lastAskedAt', '<', lastAskedAt)
    .execute();
}

/** It stays, whoever asks for it. Of two who say so at once the first answers for it. */
export async function keepForAccount(
  trx: Trx,
  hash: string,
  kept: { at: string; by: string },
): Promise<void> {
  await trx
    .updateTable('frozen')
    .set({ keptAt: kept.at, keptBy: kept.by })
    .where('hash', '=', hash)
    .where('expiredAt', 'is', null)
    .where('keptAt', 'is', null)
    .execute();
}

/** It stays as long as others do, from now; where it is kept for another by then, it is left so. */
export async function keepNoLonger(
  trx: Trx,
  { hash, keptBy }: { hash: string; keptBy: string },
  at: string,
): Promise<void> {
  await trx
    .updateTable('frozen')
    .set({ keptAt: null, keptBy: null, lastAskedAt: at })
    .where('hash', '=', hash)
    .where('keptBy', '=', keptBy)
    .execute();
}
