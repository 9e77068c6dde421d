import type { Compilable } from 'kysely';
import type { Db } from './database.ts';

/**
 * Rows as SQLite gives them, for queries of a great many: each column is named in one word, so that none need
 * be renamed. The query itself goes through all that the database puts into queries, what withholds as well.
 */
export async function readPlain<R>(db: Db, query: Compilable<R>): Promise<R[]> {
  const { rows } = await db.withoutPlugins().executeQuery(query.compile());
  return rows;
}
