import { Refusal } from '#domain/refusal.ts';
import { contentHash } from '#server/audit/content-hash.ts';
import { verifyDatabase } from '#server/audit/verify-database.ts';
import { NotVerified } from '#server/backup/copy-verified.ts';
import type { Db } from '#server/store/database.ts';
import { digestRows } from '#server/store/moved/rows-digest.ts';
import type { MovedTable, RowReader } from '#server/store/moved/types.ts';
import { NOW } from '#server/store/vintage.ts';

/** What a database holds that was moved, as it was found when it was read again. */
export interface Verified {
  acts: number;
  loads: number;
  /** The hash of the last act. */
  head: string;
  /** Of the data, whatever loads they came by. */
  contentHash: string;
}

/** Every row, read out of both. @throws Refusal naming what differs */
export async function requireSameRows(
  { source, target }: { source: RowReader; target: RowReader },
  tables: readonly MovedTable[],
): Promise<void> {
  for (const table of tables) {
    const [before, now] = [await digestRows(source, table), await digestRows(target, table)];
    if (before.hash === now.hash) continue;
    throw new Refusal(
      `搬过去的与原来的不同：表 ${table.name}，原来 ${before.rows} 行，搬过去的 ${now.rows} 行。新的数据库不能用。请检查磁盘，加 --restart 再搬一次。`,
    );
  }
}

/**
 * The log, what it vouches for, and the hash of the data.
 * @param from what the source is called
 * @throws Refusal; NotVerified where what was moved did not hold before
 */
export async function verifyMoved(source: Db, target: Db, from: string): Promise<Verified> {
  const verdict = await verifyDatabase(target);
  // Its rows are those of the source: what does not hold in them did not hold there.
  if (!verdict.ok) throw new NotVerified(from, verdict);
  const { acts, loads, head } = verdict;
  const [before, now] = [await contentHash(source, NOW), await contentHash(target, NOW)];
  if (before === now) return { acts, loads, head, contentHash: now };
  throw new Refusal(
    `两边的行相同，数据的哈希却不同（${before}，${now}）：是程序的缺陷，新的数据库不能用。请把这一行发给维护程序的人（见 SECURITY.md）。`,
  );
}
