import type SQLite from 'better-sqlite3';
import type { DatabaseConnection, Kysely } from 'kysely';
import type { Database } from './tables.ts';

const DATABASES = new WeakMap<DatabaseConnection, SQLite.Database>();

/** The connection with a note of what it is a connection to. */
export function withBare(
  connection: DatabaseConnection,
  database: SQLite.Database,
): DatabaseConnection {
  DATABASES.set(connection, database);
  return connection;
}

/**
 * SQLite itself under a transaction or a database, for a million rows of one statement that is prepared once.
 * @throws where the transaction writes in another thread: what is that large is an act (036)
 */
export async function bareOf(db: Pick<Kysely<Database>, 'getExecutor'>): Promise<SQLite.Database> {
  const database = await db
    .getExecutor()
    .provideConnection((connection) => Promise.resolve(DATABASES.get(connection)));
  if (database) return database;
  throw new Error('this transaction writes in another thread');
}
