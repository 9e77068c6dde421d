const POSTGRES = /^postgres(?:ql)?:\/\//iu;

/** Whether a database is one of a PostgreSQL server, named by a URL; else it is the path of a SQLite file. */
export function isPostgres(database: string): boolean {
  return POSTGRES.test(database);
}

/**
 * How a database is called before people and in the log: the path of a file as it is, a URL without its
 * password and what stands behind its name.
 * @example tellDatabase('postgres://li:secret@db:5433/tongbao?sslmode=require') // 'postgres://li@db:5433/tongbao'
 */
export function tellDatabase(database: string): string {
  if (!isPostgres(database)) return database;
  if (!URL.canParse(database)) return 'postgres://…';
  const { username, host, pathname } = new URL(database);
  return `postgres://${username === '' ? '' : `${username}@`}${host}${pathname}`;
}
