import SQLite from 'better-sqlite3';

/** Makes a file what it was before keys had an end: the steps from then on taken back. */
export function makeOlder(file: string): void {
  const sqlite = new SQLite(file);
  sqlite.exec("delete from kysely_migration where name >= '021'");
  sqlite.exec('alter table api_key drop column last_used_for');
  sqlite.exec('drop table if exists left_out_name');
  sqlite.exec('drop table frozen; alter table frozen_inside rename to frozen');
  sqlite.close();
}
