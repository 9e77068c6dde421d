import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import SQLite from 'better-sqlite3';
import { newDatabaseFile } from './database.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/databases');

/** A database as an earlier program left it: `test/fixtures/databases/README.md` says what it holds. */
export function earlierFile(name: 'step-022' | 'step-022-synthetic'): string {
  const file = newDatabaseFile();
  writeFileSync(file, gunzipSync(readFileSync(join(FOLDER, `${name}.sqlite.gz`))));
  return file;
}

/** One of before keys had an end: two more steps are taken back. */
export function olderFile(): string {
  const file = earlierFile('step-022');
  const sqlite = new SQLite(file);
  sqlite.exec("delete from kysely_migration where name >= '021'");
  sqlite.exec('alter table api_key drop column last_used_for');
  sqlite.exec('drop table left_out_name');
  sqlite.close();
  return file;
}
