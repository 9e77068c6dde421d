import { existsSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { requireDatabase, stateOfFile } from '#server/store/database-file.ts';
import { openLooking } from '#server/store/read-only.ts';
import { settle, settleFolder } from '#server/store/settle.ts';
import { copyVerified, verifyFile, type CopyReport } from './copy-verified.ts';
import { dated } from './dated.ts';
import { isOpenElsewhere } from './open-elsewhere.ts';
import { nameAlso } from './put-in-place.ts';

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
  const aside = setAside(database, now);
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

/**
 * What is there, the log of a database that went away too: SQLite would take it for the new one's. The
 * database keeps its name until the other has it.
 */
function setAside(database: string, now: Date): string | null {
  const endings = ['', '-wal', '-shm'].filter((ending) => existsSync(`${database}${ending}`));
  if (endings.length === 0) return null;
  const aside = dated(database, 'before-restore', now);
  for (const ending of endings) {
    nameAlso(`${database}${ending}`, `${aside}${ending}`);
    if (ending !== '') rmSync(`${database}${ending}`, { force: true });
  }
  return aside;
}
