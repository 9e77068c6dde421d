import { Refusal } from '#domain/refusal.ts';
import type { FrozenReport } from '#server/backup/copy-frozen.ts';
import type { FaultyFrozen } from '#server/store/check-frozen.ts';
import type { Db } from '#server/store/database.ts';
import type { FrozenBytes } from '#server/store/frozen-bytes.ts';
import { frozenBytesAt } from '#server/store/frozen-bytes-of.ts';
import type { FrozenFault } from '#server/store/frozen-files.ts';
import { listFrozen, type FrozenFile } from '#server/store/frozen.ts';

interface FrozenEnd {
  db: Db;
  database: string;
}

/**
 * Copies the bytes of all that is frozen, from files into a table or the other way round, each held against
 * its hash before and after. What is there already, as a move that was broken off left it, is taken for what
 * it is; one that is lost keeps nobody from moving the rest, and is told.
 */
export async function copyFrozen(from: FrozenEnd, to: FrozenEnd): Promise<FrozenReport> {
  const [there, here] = [frozenBytesAt(from.db, from.database), frozenBytesAt(to.db, to.database)];
  const frozenFaults: FaultyFrozen[] = [];
  const all = await listFrozen(from.db);
  let frozenBytes = 0;
  for (const row of all) {
    const fault = await copyOne(row, { from: there, to: here, db: to.db });
    if (fault === null) frozenBytes += row.storedBytes;
    else frozenFaults.push({ hash: row.hash, fault });
  }
  return { frozen: all.length - frozenFaults.length, frozenBytes, frozenFaults };
}

async function copyOne(
  row: FrozenFile,
  { from, to, db }: { from: FrozenBytes; to: FrozenBytes; db: Db },
): Promise<FrozenFault | null> {
  if (typeof (await to.read(row)) !== 'string') return null;
  const found = await from.read(row);
  if (typeof found === 'string') return found;
  const ready = await to.prepare(row.hash, found.zipped);
  try {
    await db.transaction().execute((trx) => ready.keep(trx));
  } finally {
    ready.done();
  }
  if (typeof (await to.read(row)) !== 'string') return null;
  throw new Refusal(`固定的内容写成的与原来的不同：${row.hash}。请检查磁盘，再做一次。`);
}
