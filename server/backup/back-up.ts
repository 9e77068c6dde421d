import { existsSync, lstatSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '#domain/refusal.ts';
import { frozenFolder } from '#server/store/frozen-files.ts';
import { openLooking } from '#server/store/read-only.ts';
import { requireOurs } from '#server/store/schema-state.ts';
import { codeOf } from '#server/store/settle.ts';
import { copyFrozen, goneOf, type FrozenReport } from './copy-frozen.ts';
import { copyVerified, type CopyReport } from './copy-verified.ts';
import { putInPlace } from './put-in-place.ts';

export type BackupReport = CopyReport & FrozenReport;

/**
 * Saves a database into a new file, while others work on it: whole and verified, or not there at all.
 * What is frozen goes into a folder beside it first; one of these that is lost keeps nobody from a backup of
 * the rest, and is told.
 * @throws NoDatabase, NotVerified, and when there is such a file already
 */
export async function backUp(database: string, file: string): Promise<BackupReport> {
  // A link to nothing is something that has the name, too.
  if (lstatSync(file, { throwIfNoEntry: false })) {
    throw new Refusal(`已有 ${file}，没有改动。备份不覆盖文件，请换一个名字，如带上日期。`);
  }
  if (!existsSync(dirname(file))) {
    throw new Refusal(`没有这个文件夹：${dirname(file)}。请先建立，或改正备份的路径。`);
  }
  const { sqlite, close } = openLooking(database);
  try {
    requireOurs(sqlite, database);
    const part = `${file}.part-${process.pid}`;
    const report = await copyVerified(sqlite, part, { from: database, to: file });
    const frozen = await backUpFrozen(database, { part, file });
    try {
      putInPlace(part, file);
    } finally {
      rmSync(part, { force: true });
    }
    return { ...report, ...frozen };
  } finally {
    close();
  }
}

async function backUpFrozen(
  database: string,
  { part, file }: { part: string; file: string },
): Promise<FrozenReport> {
  const to = frozenFolder(file);
  const wasThere = existsSync(to);
  try {
    const report = await copyFrozen(part, { from: frozenFolder(database), to });
    // What expired while the copy was made is not lost.
    const missing = report.frozenFaults.map(({ hash }) => hash);
    const gone = await goneOf(database, missing);
    const frozenFaults = report.frozenFaults.filter(({ hash }) => !gone.includes(hash));
    return { ...report, frozenFaults };
  } catch (error) {
    rmSync(part, { force: true });
    if (!wasThere) rmSync(to, { recursive: true, force: true });
    if (!['ENOSPC', 'EDQUOT'].includes(codeOf(error))) throw error;
    throw new Refusal(`磁盘已满，副本没有写成：${to}。请腾出空间后再做。`, { cause: error });
  }
}
