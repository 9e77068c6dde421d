import { beginAudit } from './audit/begin-audit.ts';
import { openDatabase, openServed, type Db } from './store/database.ts';

/**
 * Opens the database for a command that changes it: brought up to date, and with its log begun where it
 * is older than the log. @throws as `openDatabase`
 */
export async function openData(file: string): Promise<Db> {
  const db = await openDatabase(file);
  await beginAudit(db, new Date());
  return db;
}

/** The same for a server. @throws as `openDatabase` */
export async function openServedData(file: string): Promise<Db> {
  await (await openData(file)).destroy();
  return openServed(file);
}
