import { existsSync, lstatSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '#domain/refusal.ts';
import type { BackupReport } from '#server/backup/back-up.ts';
import { verifyFile } from '#server/backup/copy-verified.ts';
import { putInPlace } from '#server/backup/put-in-place.ts';
import { openSingle } from '#server/store/connection.ts';
import { tellDatabase } from '#server/store/engine/place.ts';
import { frozenFolder } from '#server/store/frozen-files.ts';
import { move } from './move.ts';

/**
 * Saves a database of a server into a new SQLite file, while others work on it, as it stands at one moment:
 * whole and verified, or not there at all. @throws Refusal, NotVerified
 */
export async function backUpServer(url: string, file: string): Promise<BackupReport> {
  if (lstatSync(file, { throwIfNoEntry: false })) {
    throw new Refusal(`已有 ${file}，没有改动。备份不覆盖文件，请换一个名字，如带上日期。`);
  }
  if (!existsSync(dirname(file))) {
    throw new Refusal(`没有这个文件夹：${dirname(file)}。请先建立，或改正备份的路径。`);
  }
  const part = `${file}.part-${process.pid}`;
  try {
    const order = { from: url, to: part, restart: false, whileOpen: true };
    const { frozen, frozenBytes, frozenFaults } = await move({
      ...order,
      progress: () => undefined,
    });
    // Complete in itself, without a log beside it.
    openSingle(part).close();
    const report = await verifyFile(part, tellDatabase(url));
    if (existsSync(frozenFolder(part))) renameSync(frozenFolder(part), frozenFolder(file));
    putInPlace(part, file);
    return { ...report, frozen, frozenBytes, frozenFaults };
  } finally {
    for (const ending of ['', '-wal', '-shm', '-journal', '.frozen']) {
      rmSync(`${part}${ending}`, { force: true, recursive: true });
    }
  }
}
