import SQLite from 'better-sqlite3';
import { hashAct, type ActRow } from '#server/store/acts.ts';

/** Changes a database file behind the program's back, triggers and foreign keys out of the way. */
export function tamper(file: string, change: (sqlite: SQLite.Database) => void): void {
  const sqlite = new SQLite(file);
  sqlite.pragma('foreign_keys = OFF');
  const guards = sqlite
    .prepare<[], { name: string; sql: string }>(
      "select name, sql from sqlite_schema where type = 'trigger' and tbl_name = 'act'",
    )
    .all();
  for (const { name } of guards) sqlite.exec(`drop trigger ${name}`);
  change(sqlite);
  // Whoever switches them off to change a row switches them on again.
  for (const { sql } of guards) sqlite.exec(sql);
  sqlite.close();
}

/** What a careful forger does: computes the hash of a changed act anew. */
export function reseal(sqlite: SQLite.Database, id: number): void {
  const act = sqlite
    .prepare<[number], ActRow>(
      'select id, at, by, door, kind, subject, detail, previous_hash as previousHash, hash from act where id = ?',
    )
    .get(id);
  if (!act) throw new Error(`there is no act ${id}`);
  sqlite.prepare('update act set hash = ? where id = ?').run(hashAct(act), id);
}
