import { sql } from 'kysely';
import type { Db } from '#server/store/database.ts';
import { IS_POSTGRES } from './engine.ts';

/** Breaks a database; PostgreSQL wants to hear that the view of a table goes with it. */
export async function dropTable(db: Db, name: string): Promise<void> {
  await sql`drop table ${sql.table(name)} ${sql.raw(IS_POSTGRES ? 'cascade' : '')}`.execute(db);
}
