import type SQLite from 'better-sqlite3';

/** Steps that made the tables of a file what they are; null: it has tables, and none of ours. */
export function stepsTaken(sqlite: SQLite.Database): string[] | null {
  const tables = sqlite
    .prepare<[], { name: string }>("select name from sqlite_schema where type = 'table'")
    .all();
  if (tables.length === 0) return [];
  if (!tables.some(({ name }) => name === 'kysely_migration')) return null;
  return sqlite
    .prepare<[], { name: string }>('select name from kysely_migration')
    .all()
    .map(({ name }) => name);
}
