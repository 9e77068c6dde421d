import { rmSync } from 'node:fs';
import { Problem } from '#server/problem.ts';
import type { Db } from '#server/store/database.ts';
import { putFrozen, roomOf, sizeOfFrozen, type FrozenFile } from '#server/store/frozen.ts';
import { frozenFolderOf, nameFrozen, writeFrozenPart } from '#server/store/frozen-files.ts';
import { codeOf } from '#server/store/settle.ts';

export interface Keeping {
  /** By gzip. */
  content: Uint8Array;
  /** How much room all that is frozen may take. */
  mostBytes: number;
}

/**
 * Writes the file and its row. The file gets its name while this act alone may write, so that it is never
 * taken for one that belongs to no row; whoever is killed leaves one of these, which the next start removes.
 * @throws frozen-full, and what a disk can't take
 */
export async function keepFrozen(
  db: Db,
  head: FrozenFile,
  { content, mostBytes }: Keeping,
): Promise<void> {
  const part = await writePart(db, head.hash, content);
  try {
    await db.transaction().execute(async (trx) => {
      if ((await sizeOfFrozen(trx)) + roomOf(content.length) > mostBytes) throw full();
      nameFrozen(part);
      await putFrozen(trx, head);
    });
  } finally {
    rmSync(part, { force: true });
  }
}

async function writePart(db: Db, hash: string, content: Uint8Array): Promise<string> {
  try {
    return await writeFrozenPart(await frozenFolderOf(db), hash, content);
  } catch (error) {
    throw problemOfDisk(error) ?? error;
  }
}

/** The same words as when the database itself can't be written. */
function problemOfDisk(cause: unknown): Problem | null {
  switch (codeOf(cause)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new Problem('disk-full', {
        zh: '服务器的磁盘已满，没有固定。请管理这台机器的人腾出空间，之后再试；看数据不受影响。',
        en: 'The disk of the server is full: nothing was frozen. Ask whoever runs the machine to make room, then try again; reading is not affected.',
      });
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return new Problem('database-read-only', {
        zh: '放固定内容的文件夹现在不能写，没有固定。请管理这台机器的人检查数据库旁 .frozen 文件夹的权限和磁盘。',
        en: 'The folder of frozen content can’t be written now: nothing was frozen. Ask whoever runs the machine to check the rights of the .frozen folder beside the database.',
      });
    default:
      return null;
  }
}

function full(): Problem {
  return new Problem('frozen-full', {
    zh: '固定内容的空间已满。请引用查询地址，它带着装载编号（asOf）；或请管理这台机器的人放宽 FROZEN_MEGABYTES。',
    en: 'There is no room left for frozen content. Cite the address of the query, which carries the number of the load (asOf); or ask whoever runs the machine to raise FROZEN_MEGABYTES.',
  });
}
