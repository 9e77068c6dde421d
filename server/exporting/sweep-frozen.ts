import type { Db } from '#server/store/database.ts';
import { expireUnused, forgetExpired } from '#server/store/expire-frozen.ts';
import { frozenBytesOf } from '#server/store/frozen-bytes-of.ts';
import { DAY_MS } from './frozen-limits.ts';

const MOST_REMEMBERED = 10_000;

/**
 * Lets go what nobody asked for within so many days, and removes bytes that belong to nothing: of what
 * expired, and what a kill left. Addresses that expired say so as long as they are remembered.
 * @returns how many expired
 */
export async function sweepFrozen(
  db: Db,
  { days, now }: { days: number; now: Date },
): Promise<number> {
  // When somebody asked is known within a day.
  const lastAskedBefore = new Date(now.getTime() - (days + 1) * DAY_MS).toISOString();
  const expired = await db.transaction().execute(async (trx) => {
    const count = await expireUnused(trx, { lastAskedBefore, now: now.toISOString() });
    await forgetExpired(trx, MOST_REMEMBERED);
    return count;
  });
  await (await frozenBytesOf(db)).sweep(now);
  return expired;
}
