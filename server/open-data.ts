import { requirePlace, type DatabasePlace } from './require-place.ts';
import { beginAudit } from './audit/begin-audit.ts';
import { backUpBeforeUpgrade } from './backup/before-upgrade.ts';
import { openDatabase, openReadOnly, openServed, type Db } from './store/database.ts';
import { tellDatabase } from './store/engine/place.ts';
import { moveFrozenOut } from './store/move-frozen-out.ts';
import { whoAnswers } from './store/place-state.ts';

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

/**
 * The same for a server. Of several servers of PostgreSQL whichever is the primary by now is brought up to
 * date; while there is none, what replicas have is read, and nothing is written. @throws as `openPlace`
 */
export async function openServedData(place: DatabasePlace): Promise<Db> {
  const { database, readUrls = [] } = place;
  const { primary, replicas } =
    readUrls.length === 0 ? ONE : await whoAnswers([database, ...readUrls]);
  const [replica] = replicas;
  if (primary === null && replica !== undefined) {
    await (await openReadOnly(replica)).destroy();
    process.stderr.write(
      `没有可写的主库，先从副本读：${tellDatabase(database)}。主库恢复或有副本提升后，不用重启就能写入。\n`,
    );
  } else {
    await (await openPlace({ ...place, database: primary ?? database })).destroy();
  }
  return openServed(database, { readUrls });
}

const ONE = { primary: null, replicas: [] };
