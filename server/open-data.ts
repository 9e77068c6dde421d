import { requirePlace, type DatabasePlace } from './require-place.ts';
import { beginAudit } from './audit/begin-audit.ts';
import { backUpBeforeUpgrade } from './backup/before-upgrade.ts';
import { openDatabase, openServed, type Db } from './store/database.ts';
import { moveFrozenOut } from './store/move-frozen-out.ts';

/**
 * Opens the database for a command that changes it: brought up to date, after a backup, and with its log
 * begun where it is older than the log. @throws as `openDatabase`
 */
export async function openData(database: string): Promise<Db> {
  const copy = await backUpBeforeUpgrade(database, new Date());
  if (copy !== null) {
    process.stderr.write(`数据库将升级到新的表结构；升级前的备份：${copy}\n`);
  }
  const db = await openDatabase(database);
  const moved = await moveFrozenOut(db);
  if (moved > 0) process.stderr.write(`固定的内容已移出原来的表：${moved} 份\n`);
  await beginAudit(db, new Date());
  return db;
}

/**
 * The same, and a new one only where that is meant: at the usual place where nothing is, or by `isNew`.
 * A disk that is not there, a slip in a path or a file that lost its bytes are not answered by an empty
 * database. @throws NoDatabase, and as `openDatabase`
 */
export async function openPlace(place: DatabasePlace, { isNew = false } = {}): Promise<Db> {
  await requirePlace(place, isNew);
  return openData(place.database);
}

/** The same for a server. @throws as `openPlace` */
export async function openServedData(place: DatabasePlace): Promise<Db> {
  await (await openPlace(place)).destroy();
  return openServed(place.database, { readUrls: place.readUrls ?? [] });
}
