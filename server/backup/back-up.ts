import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { openLooking } from '#server/store/read-only.ts';
import { copyVerified, type CopyReport } from './copy-verified.ts';
import { putInPlace } from './put-in-place.ts';

/**
 * Saves a database into a new file, while others work on it: whole and verified, or not there at all.
 * @throws NoDatabase, NotVerified, and when there is such a file already
 */
export async function backUp(database: string, file: string): Promise<CopyReport> {
  if (existsSync(file)) {
    throw new Error(`已有 ${file}，没有改动。备份不覆盖文件，请换一个名字，如带上日期。`);
  }
  if (!existsSync(dirname(file))) {
    throw new Error(`没有这个文件夹：${dirname(file)}。请先建立，或改正备份的路径。`);
  }
  const { sqlite, close } = openLooking(database);
  try {
    const part = `${file}.part-${process.pid}`;
    const report = await copyVerified(sqlite, part);
    putInPlace(part, file);
    return report;
  } finally {
    close();
  }
}
