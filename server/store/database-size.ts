import { stat } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Db } from './database.ts';
import { engineOf } from './engine/engine.ts';
import { openedFile } from './opened-file.ts';

/** How much room a database takes where it lies; of a file without what lies beside it. */
export async function databaseBytes(db: Db): Promise<number> {
  if (engineOf(db).name === 'sqlite') return (await stat(await openedFile(db))).size;
  const query = sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`;
  const { rows } = await query.execute(db);
  return rows[0]?.bytes ?? 0;
}

/** That of the log beside a file; null: on a server it is not the database's own. */
export async function logBytes(db: Db): Promise<number | null> {
  if (engineOf(db).name !== 'sqlite') return null;
  return (await stat(`${await openedFile(db)}-wal`)).size;
}
