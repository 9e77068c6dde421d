import type SQLite from 'better-sqlite3';

/** More than the program has, but for those that lists of keys are written into. */
const MOST_KEPT = 300;
const known = new WeakMap<SQLite.Database, Map<string, SQLite.Statement>>();

/**
 * A statement of a connection that reads: to compile one takes as long as to answer it. SQLite compiles it
 * anew by itself where a table has changed.
 */
export function readStatement<R>(
  reader: SQLite.Database,
  sql: string,
): SQLite.Statement<unknown[], R> {
  const kept = known.get(reader) ?? new Map<string, SQLite.Statement>();
  known.set(reader, kept);
  const statement = kept.get(sql) ?? reader.prepare(sql);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(sql, statement);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- the query says what its rows are.
  return statement as SQLite.Statement<unknown[], R>;
}
