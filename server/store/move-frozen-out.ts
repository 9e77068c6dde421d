import { readFile } from 'node:fs/promises';
import { Refusal } from '#domain/refusal.ts';
import type { Db } from './database.ts';
import { engineOf } from './engine/engine.ts';
import type { ReadyFrozen } from './frozen-bytes.ts';
import { frozenBytesOf } from './frozen-bytes-of.ts';
import { frozenFolderOf, nameFrozen, writeFrozenPart } from './frozen-files.ts';
import { codeOf } from './settle.ts';

/**
 * Moves what an earlier program froze in the database to where its bytes lie now, one at a time: it is
 * gone from there once it is in its new place, so that whoever is killed goes on with the next start.
 * @returns how many were moved
 */
export async function moveFrozenOut(db: Db): Promise<number> {
  for (let moved = 0; ; moved += 1) {
    const row = await db
      .selectFrom('frozenInside')
      .select(['hash', 'content'])
      .limit(1)
      .executeTakeFirst();
    if (!row) return moved;
    const { hash, content } = row;
    const ready = await putElsewhere(db, hash, content);
    await db.transaction().execute(async (trx) => {
      await ready?.keep(trx);
      await trx.deleteFrom('frozenInside').where('hash', '=', hash).execute();
    });
  }
}

/** Into a file that is checked; on a server into the table where all are kept, with the act that follows. */
async function putElsewhere(
  db: Db,
  hash: string,
  content: Uint8Array,
): Promise<ReadyFrozen | null> {
  if (engineOf(db).name === 'postgres') return (await frozenBytesOf(db)).prepare(hash, content);
  await writeChecked(await frozenFolderOf(db), hash, content);
  return null;
}

async function writeChecked(folder: string, hash: string, content: Uint8Array): Promise<void> {
  try {
    const part = await writeFrozenPart(folder, hash, content);
    if (!(await readFile(part)).equals(content)) throw new Refusal(`写入的与读出的不同：${part}`);
    nameFrozen(part);
  } catch (cause) {
    const isFull = ['ENOSPC', 'EDQUOT'].includes(codeOf(cause));
    throw new Refusal(
      `固定的内容没有全部移出数据库，没移的还在库里：${folder}。${isFull ? '磁盘已满，请腾出空间' : '请检查文件夹的权限和磁盘'}，之后再启动会接着移。`,
      { cause },
    );
  }
}
