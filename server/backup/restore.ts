import { existsSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { requireDatabase, stateOfFile } from '#server/store/database-file.ts';
import { openLooking } from '#server/store/read-only.ts';
import { copyVerified, verifyFile, type CopyReport } from './copy-verified.ts';
import { dated } from './dated.ts';
import { isOpenElsewhere } from './open-elsewhere.ts';
import { nameAlso, settle, settleFolder } from './put-in-place.ts';

export interface RestoreOptions {
  now: Date;
  /** Though a server has the present database open. */
  whileOpen: boolean;
}

export interface RestoreReport extends CopyReport {
  /** Where what was there before now lies; null: there was nothing. */
  aside: string | null;
}

/**
 * Puts a backup in the place of a database, which keeps lying beside it under a dated name. Until all of
 * the new one is there, verified, nothing is changed.
 * @throws NoDatabase, NotVerified, and while the present one is in use
 */
export async function restore(
  backup: string,
  database: string,
  { now, whileOpen }: RestoreOptions,
): Promise<RestoreReport> {
  requireDatabase(backup);
  requireTwoFiles(backup, database);
  const hasOne = stateOfFile(database) !== 'absent';
  if (hasOne && !whileOpen && (await isOpenElsewhere(database))) {
    throw new Error(
      `数据库正被使用：${database}。请先停下服务和别的命令，再恢复（确实要在开着时换，加 --while-open，随后立即重启服务）。`,
    );
  }
  const part = `${database}.restoring-${process.pid}`;
  const { sqlite, close } = openLooking(backup);
  try {
    await copyVerified(sqlite, part);
  } finally {
    close();
  }
  settle(part);
  const aside = hasOne ? setAside(database, now) : null;
  renameSync(part, database);
  settleFolder(database);
  return { ...(await verifyFile(database)), aside };
}

function requireTwoFiles(backup: string, database: string): void {
  if (!existsSync(dirname(database))) {
    throw new Error(`没有这个文件夹：${dirname(database)}。请先建立，或改正 DATABASE_URL。`);
  }
  if (existsSync(database) && realpathSync(backup) === realpathSync(database)) {
    throw new Error(`${backup} 就是现在的数据库，不是它的备份。请给出备份文件。`);
  }
}

/** Its log goes with it, and must not be left beside another database. */
function setAside(database: string, now: Date): string {
  const aside = dated(database, 'before-restore', now);
  nameAlso(database, aside);
  for (const ending of ['-wal', '-shm']) {
    if (!existsSync(`${database}${ending}`)) continue;
    nameAlso(`${database}${ending}`, `${aside}${ending}`);
    rmSync(`${database}${ending}`, { force: true });
  }
  return aside;
}
