import { beginAudit } from './audit/begin-audit.ts';
import { backUpBeforeUpgrade } from './backup/before-upgrade.ts';
import { NoDatabase, requireDatabase, stateOfFile } from './store/database-file.ts';
import { openDatabase, openServed, type Db } from './store/database.ts';
import { moveFrozenOut } from './store/move-frozen-out.ts';

/** Which database, and whether somebody named it; see the configuration. */
export interface DatabasePlace {
  database: string;
  isDatabaseNamed: boolean;
}

/**
 * Opens the database for a command that changes it: brought up to date, after a backup, and with its log
 * begun where it is older than the log. @throws as `openDatabase`
 */
export async function openData(file: string): Promise<Db> {
  const copy = await backUpBeforeUpgrade(file, new Date());
  if (copy !== null) {
    process.stderr.write(`数据库将升级到新的表结构；升级前的备份：${copy}\n`);
  }
  const db = await openDatabase(file);
  const moved = await moveFrozenOut(db);
  if (moved > 0) process.stderr.write(`固定的内容已移到数据库旁的文件里：${moved} 份\n`);
  await beginAudit(db, new Date());
  return db;
}

/**
 * The same, and a new one only where that is meant: at the usual place where nothing is, or by `isNew`.
 * A disk that is not there, a slip in a path or a file that lost its bytes are not answered by an empty
 * database. @throws NoDatabase, and as `openDatabase`
 */
export function openPlace(place: DatabasePlace, { isNew = false } = {}): Promise<Db> {
  requirePlace(place, isNew);
  return openData(place.database);
}

/** @throws NoDatabase */
export function requirePlace({ database, isDatabaseNamed }: DatabasePlace, isNew: boolean): void {
  const state = stateOfFile(database);
  if (isNew && state === 'there') {
    throw new NoDatabase(`已有数据库：${database}。--new 只用于新建；要用它，请去掉 --new。`);
  }
  if (isNew && state !== 'no-file') return;
  if (state !== 'absent' || isDatabaseNamed) {
    requireDatabase(database);
    return;
  }
  // A new one would wipe it.
  if (stateOfFile(`${database}-wal`) !== 'there') return;
  throw new NoDatabase(
    `数据库文件 ${database} 不见了，它的日志（-wal）还在：文件可能被误删或移走。请放回原处，或从备份恢复：npm run restore -- 备份文件；不要它了，请用 --new 新建。`,
  );
}

/** The same for a server. @throws as `openPlace` */
export async function openServedData(place: DatabasePlace): Promise<Db> {
  await (await openPlace(place)).destroy();
  return openServed(place.database);
}
