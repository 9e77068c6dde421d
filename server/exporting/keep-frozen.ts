import { Problem } from '#server/problem.ts';
import type { Db, Trx } from '#server/store/database.ts';
import { makeRoom } from '#server/store/expire-frozen.ts';
import { putFrozen, roomOf, sizeOfFrozen, type FrozenFile } from '#server/store/frozen.ts';
import { frozenBytesOf } from '#server/store/frozen-bytes-of.ts';
import type { FrozenBytes, ReadyFrozen } from '#server/store/frozen-bytes.ts';
import { codeOf } from '#server/store/settle.ts';
import { MEGABYTE, safeSince, type FrozenLimits } from './frozen-limits.ts';

export interface Keeping {
  /** By gzip. */
  content: Uint8Array;
  limits: FrozenLimits;
  now: Date;
}

/**
 * Keeps the bytes and their row.
 * @throws frozen-full, and what a disk can't take
 */
export async function keepFrozen(db: Db, head: FrozenFile, keeping: Keeping): Promise<void> {
  const bytes = await frozenBytesOf(db);
  const ready = await prepare(bytes, head.hash, keeping.content);
  let gone: string[] = [];
  try {
    await db.transaction().execute(async (trx) => {
      gone = await findRoom(trx, keeping);
      await ready.keep(trx);
      await putFrozen(trx, head);
    });
  } finally {
    ready.done();
  }
  await bytes.removeOthers(gone);
}

/** @returns what had to go for it @throws frozen-full */
async function findRoom(trx: Trx, { content, limits, now }: Keeping): Promise<string[]> {
  const taken = await sizeOfFrozen(trx);
  const needed = taken + roomOf(content.length) - limits.megabytes * MEGABYTE;
  if (needed <= 0) return [];
  const frozenBefore = safeSince(limits, now);
  const gone = await makeRoom(trx, { needed, frozenBefore, now: now.toISOString() });
  if (gone) return gone;
  throw new Problem('frozen-full', {
    zh: '固定内容的空间已满。请引用查询地址，它带着导入编号（asOf）；或请管理这台机器的人放宽 FROZEN_MEGABYTES。',
    en: 'There is no room left for frozen content. Cite the address of the query, which carries the number of the load (asOf); or ask whoever runs the machine to raise FROZEN_MEGABYTES.',
  });
}

async function prepare(
  bytes: FrozenBytes,
  hash: string,
  content: Uint8Array,
): Promise<ReadyFrozen> {
  try {
    return await bytes.prepare(hash, content);
  } catch (cause) {
    if (!['EROFS', 'EACCES', 'EPERM'].includes(codeOf(cause))) throw cause;
    throw new Problem('database-read-only', {
      zh: '放固定内容的文件夹现在不能写，没有固定。请管理这台机器的人检查数据库旁 .frozen 文件夹的权限和磁盘。',
      en: 'The folder of frozen content can’t be written now: nothing was frozen. Ask whoever runs the machine to check the rights of the .frozen folder beside the database.',
    });
  }
}
