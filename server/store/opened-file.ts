import { sql } from 'kysely';
import type { Db } from './database.ts';

/** The file of a database that is open. @throws for one in memory */
export async function openedFile(db: Db): Promise<string> {
  const query = sql<{ file: string }>`select file from pragma_database_list where name = 'main'`;
  const { rows } = await query.execute(db);
  const file = rows[0]?.file ?? '';
  if (file === '') throw new Error('a database in memory has no file');
  return file;
}
