import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Db } from '#server/store/database.ts';
import { expireUnused, forgetExpired, thoseThere } from '#server/store/expire-frozen.ts';
import { frozenFolderOf } from '#server/store/frozen-files.ts';
import { DAY_MS } from './frozen-limits.ts';

const MOST_REMEMBERED = 10_000;
const AT_A_TIME = 500;
/** Nobody takes longer to write one. */
const LEFT_BEHIND_MS = 10 * 60_000;

/**
 * Lets go what nobody asked for within so many days, and removes files that belong to nothing: of what
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
  const folder = await frozenFolderOf(db);
  const names = await readdir(folder).catch(() => []);
  for (let at = 0; at < names.length; at += AT_A_TIME) {
    await removeOthers(db, folder, names.slice(at, at + AT_A_TIME));
  }
  await removeParts(folder, names, now);
  return expired;
}

/**
 * Removes files that nothing needs any more. While this act alone may write, nothing is frozen: a file
 * without a row is nobody's.
 */
export async function removeOthers(
  db: Db,
  folder: string,
  names: readonly string[],
): Promise<void> {
  const hashes = names.filter((name) => /^[0-9a-f]{64}$/u.test(name));
  if (hashes.length === 0) return;
  await db.transaction().execute(async (trx) => {
    const there = await thoseThere(trx, hashes);
    for (const hash of hashes)
      if (!there.has(hash)) await rm(join(folder, hash), { force: true, recursive: true });
  });
}

async function removeParts(folder: string, names: readonly string[], now: Date): Promise<void> {
  for (const name of names.filter((one) => /^[0-9a-f]{64}\.part-[0-9a-f-]+$/u.test(one))) {
    const part = join(folder, name);
    const found = await stat(part).catch(() => null);
    if (found && now.getTime() - found.mtimeMs > LEFT_BEHIND_MS) await rm(part, { force: true });
  }
}
