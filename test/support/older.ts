import SQLite from 'better-sqlite3';

/** Makes a file what it was before keys had an end: the last two steps taken back. */
export function makeOlder(file: string): void {
  const sqlite = new SQLite(file);
  sqlite.exec("delete from kysely_migration where name >= '021'");
  sqlite.exec('alter table api_key drop column last_used_for');
  sqlite.exec('drop table if exists left_out_name');
  sqlite.close();
}
