import type SQLite from 'better-sqlite3';
import { CamelCasePlugin, Kysely } from 'kysely';
import { openWriting } from '#server/store/connection.ts';
import type { Db } from '#server/store/database.ts';
import type { Database } from '#server/store/tables.ts';
import { WritingDialect } from '#server/store/writing-dialect.ts';
import { quoted } from './counted-rows.ts';
import type { MoveTarget } from './ends.ts';
import { rowsOfFile } from './rows-of-file.ts';
import type { MovedTable } from './types.ts';
import { DROP_UNFINISHED, MAKE_UNFINISHED, UNFINISHED } from './unfinished.ts';

/** A SQLite file whose tables are there, to be filled. Nobody else opens it meanwhile. */
export function intoFile(file: string): Promise<MoveTarget> {
  const sqlite = openWriting(file, { mustExist: true });
  sqlite.pragma('locking_mode = EXCLUSIVE');
  // A power cut may take back what was noted last; the end is written through.
  sqlite.pragma('synchronous = NORMAL');
  sqlite.pragma('foreign_keys = OFF');
  sqlite.exec(MAKE_UNFINISHED);
  const note = sqlite.prepare<[string, string]>(
    `insert or replace into ${UNFINISHED} (what, state) values (?, ?)`,
  );
  const noted = sqlite
    .prepare<[string], string>(`select state from ${UNFINISHED} where what = ?`)
    .pluck();
  return Promise.resolve({
    ...rowsOfFile(sqlite),
    openDb: () => toKysely(sqlite),
    readNote: (what) => Promise.resolve(noted.get(what) ?? null),
    writeNote: (what, state) => Promise.resolve(void note.run(what, state)),
    put: (table, rows, arrived) => {
      const insert = sqlite.prepare(insertInto(table));
      const putAll = sqlite.transaction(() => {
        for (const row of rows) insert.run(...row);
        note.run(table.name, JSON.stringify(arrived));
      });
      putAll.immediate();
      return Promise.resolve();
    },
    setGiven: (ids) => {
      setGiven(sqlite, ids);
      return Promise.resolve();
    },
    settle: () => Promise.resolve(),
    end: () => {
      sqlite.pragma('synchronous = FULL');
      sqlite.exec(DROP_UNFINISHED);
      return Promise.resolve();
    },
    close: () => Promise.resolve(void sqlite.close()),
  });
}

/** The one connection: whoever closes it is not done with it. */
function toKysely(sqlite: SQLite.Database): Db {
  return new Kysely<Database>({
    dialect: new WritingDialect(sqlite, () => undefined),
    plugins: [new CamelCasePlugin()],
  });
}

function insertInto({ name, columns }: MovedTable): string {
  const names = columns.map((column) => quoted(column.name)).join(', ');
  return `insert into ${quoted(name)} (${names}) values (${columns.map(() => '?').join(', ')})`;
}

/** The last number of each table that gives none twice. docs: sqlite.org/autoinc.html */
export function givenIn(sqlite: SQLite.Database): Record<string, number> {
  const rows = sqlite.prepare<[], [string, number]>('select name, seq from sqlite_sequence').raw();
  return Object.fromEntries(rows.all());
}

function setGiven(sqlite: SQLite.Database, ids: Readonly<Record<string, number>>): void {
  const set = sqlite.transaction(() => {
    sqlite.exec('delete from sqlite_sequence');
    const insert = sqlite.prepare('insert into sqlite_sequence (name, seq) values (?, ?)');
    for (const [name, last] of Object.entries(ids)) if (last > 0) insert.run(name, last);
  });
  set.immediate();
}
