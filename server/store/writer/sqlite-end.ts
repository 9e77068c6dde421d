import type SQLite from 'better-sqlite3';
import { openWriting } from '../connection.ts';
import type { Statement } from './messages.ts';
import { NOTHING, type WritingEnd } from './writing-end.ts';

/** A file that went away is not made anew, empty. */
export function openSqliteEnd(file: string): WritingEnd {
  const database = openWriting(file, { mustExist: true });
  database.pragma('foreign_keys = ON');
  return {
    begin: ({ waitMs, areReferencesChecked }) => {
      // Only here another process can be in the way: whoever has begun goes on to the end.
      database.pragma(`busy_timeout = ${waitMs}`);
      database.pragma(`foreign_keys = ${areReferencesChecked === false ? 'OFF' : 'ON'}`);
      database.exec('begin immediate');
    },
    run: (statement) => run(database, statement),
    // Loaded with the first act: most who write tell statements, and have their thread sooner.
    act: async (order) => {
      const { carryOut, BegunSqlite } = await import('./carry-out.ts');
      return { ...NOTHING, result: await carryOut(new BegunSqlite({ database }), order) };
    },
    commit: () => {
      database.exec('commit');
    },
    rollback: () => {
      // A full disk makes SQLite roll back by itself.
      if (database.inTransaction) database.exec('rollback');
    },
    abandon: () => undefined,
    close: () => {
      database.close();
    },
  };
}

function run(database: SQLite.Database, { sql, parameters }: Statement) {
  const statement = database.prepare(sql);
  if (statement.reader) return { ...NOTHING, rows: statement.all(parameters) };
  const { changes, lastInsertRowid } = statement.run(parameters);
  return { ...NOTHING, changes, lastId: Number(lastInsertRowid) };
}
