import { existsSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '#domain/refusal.ts';
import { damagedBy } from '#server/audit/verify-database.ts';
import { requireDatabase, stateOfFile } from '#server/store/database-file.ts';
import { frozenFolder } from '#server/store/frozen-files.ts';
import { closeToOthers } from '#server/store/make-private.ts';
import { openLooking } from '#server/store/read-only.ts';
import { requireOurs } from '#server/store/schema-state.ts';
import { settle, settleFolder } from '#server/store/settle.ts';
import { storeFaultOf } from '#server/store/store-faults.ts';
import { copyFrozen, shareFrozen, type FrozenReport } from './copy-frozen.ts';
import { copyVerified, NotVerified, verifyFile, type CopyReport } from './copy-verified.ts';
import { dated } from './dated.ts';
import { isOpenElsewhere } from './open-elsewhere.ts';
import { nameAlso } from './put-in-place.ts';
import { requireBackup } from './require-backup.ts';

export interface RestoreOptions {
  now: Date;
  /** Though a server has the present database open. */
  whileOpen: boolean;
}

export interface RestoreReport extends CopyReport, FrozenReport {
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
  requireBackup(backup);
  requireTwoFiles(backup, database);
  const state = stateOfFile(database);
  if (state === 'no-file') requireDatabase(database);
  const hasOne = state !== 'absent';
  if (state === 'there') refuseOthers(database);
  if (hasOne && !whileOpen && (await isOpenElsewhere(database))) {
    throw new Refusal(
      `数据库正被使用：${database}。请先停下服务和别的命令，再恢复（确实要在开着时换，加 --while-open，随后立即重启服务）。`,
    );
  }
  const part = `${database}.restoring-${process.pid}`;
  await copyBackup(backup, { part, database });
  settle(part);
  const aside = dated(database, 'before-restore', now);
  if (hasOne) shareFrozen(database, aside);
  const frozen = await restoreFrozen(backup, database, part);
  const isAside = setAside(database, aside);
  closeToOthers(aside);
  renameSync(part, database);
  settleFolder(database);
  return { ...(await verifyFile(database)), ...frozen, aside: isAside ? aside : null };
}

async function copyBackup(
  backup: string,
  { part, database }: { part: string; database: string },
): Promise<void> {
  try {
    const { sqlite, close } = openLooking(backup);
    try {
      requireOurs(sqlite, backup);
      await copyVerified(sqlite, part, { from: backup, to: database });
    } finally {
      close();
    }
  } catch (error) {
    const verdict = error instanceof NotVerified ? error.verdict : damagedBy(error);
    if (verdict?.fault?.code !== 'file-damaged') throw error;
    throw new Refusal(`这个文件不是备份，或已损坏：${backup}。什么也没有改；请换一份相符的备份。`, {
      cause: error,
    });
  }
}

/** A damaged one is what a backup is for; another program's is not to be moved out of its way. */
function refuseOthers(database: string): void {
  try {
    const { sqlite, close } = openLooking(database);
    try {
      requireOurs(sqlite, database);
    } finally {
      close();
    }
  } catch (error) {
    if (storeFaultOf(error) !== 'damaged') throw error;
  }
}

/** What lies there already, as after an upgrade, need not lie beside the backup. */
async function restoreFrozen(
  backup: string,
  database: string,
  part: string,
): Promise<FrozenReport> {
  // Where the database will be: a link in its place is replaced, too.
  const to = join(dirname(realpathSync(part)), `${basename(database)}.frozen`);
  try {
    return await copyFrozen(part, { from: frozenFolder(backup), to });
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

function requireTwoFiles(backup: string, database: string): void {
  if (!existsSync(dirname(database))) {
    throw new Refusal(`没有这个文件夹：${dirname(database)}。请先建立，或改正 DATABASE_URL。`);
  }
  if (existsSync(database) && realpathSync(backup) === realpathSync(database)) {
    throw new Refusal(`${backup} 就是现在的数据库，不是它的备份。请给出备份文件。`);
  }
}

/**
 * What is there, the log of a database that went away too: SQLite would take it for the new one's. The
 * database keeps its name until the other has it.
 */
function setAside(database: string, aside: string): boolean {
  const endings = ['', '-wal', '-shm'].filter((ending) => existsSync(`${database}${ending}`));
  for (const ending of endings) {
    nameAlso(`${database}${ending}`, `${aside}${ending}`);
    if (ending !== '') rmSync(`${database}${ending}`, { force: true });
  }
  return endings.length > 0;
}
