import { sql } from 'kysely';
import type { Trx } from './database.ts';
import { roomOf } from './frozen.ts';

/** Those that nobody keeps and nobody asked for since: from now on they are gone. @returns how many */
export async function expireUnused(
  trx: Trx,
  { lastAskedBefore, now }: { lastAskedBefore: string; now: string },
): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('frozen')
    .set({ expiredAt: now })
    .where('expiredAt', 'is', null)
    .where('keptAt', 'is', null)
    .where('lastAskedAt', '<', lastAskedBefore)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/**
 * Lets as many go as it takes, those first that nobody asked for the longest.
 * @returns their hashes; null, and nothing is changed, when all of them together are not enough
 */
export async function makeRoom(
  trx: Trx,
  { needed, frozenBefore, now }: { needed: number; frozenBefore: string; now: string },
): Promise<string[] | null> {
  const open = trx
    .selectFrom('frozen')
    .select(['hash', 'storedBytes'])
    .where('expiredAt', 'is', null)
    .where('keptAt', 'is', null)
    .where('frozenAt', '<', frozenBefore)
    .orderBy('lastAskedAt')
    .orderBy('hash');
  const going: string[] = [];
  let room = 0;
  for (const { hash, storedBytes } of await open.limit(Math.ceil(needed / roomOf(0))).execute()) {
    if (room >= needed) break;
    going.push(hash);
    room += roomOf(storedBytes);
  }
  if (room < needed) return null;
  for (const hash of going) {
    await trx.updateTable('frozen').set({ expiredAt: now }).where('hash', '=', hash).execute();
  }
  return going;
}

/** Of the expired so many are remembered, the newest; the others are as if they had never been. */
export async function forgetExpired(trx: Trx, most: number): Promise<void> {
  const remembered = sql<string>`(select hash from frozen where expired_at is not null
    order by expired_at desc, hash limit ${most})`;
  await trx
    .deleteFrom('frozen')
    .where('expiredAt', 'is not', null)
    .where('hash', 'not in', remembered)
    .execute();
}

/** Which of these have bytes that somebody may ask for. */
export async function thoseThere(trx: Trx, hashes: readonly string[]): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('frozen')
    .select('hash')
    .where('expiredAt', 'is', null)
    .where('hash', 'in', hashes)
    .execute();
  return new Set(rows.map(({ hash }) => hash));
}
