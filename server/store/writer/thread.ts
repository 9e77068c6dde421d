/* The one thread that writes, from its first line: it alone has a connection that can. */
import { parentPort, workerData } from 'node:worker_threads';
import SQLite from 'better-sqlite3';
import { openWriting } from '../connection.ts';
import type { Answer, Fault, Order, Outcome, Statement } from './messages.ts';

const NOTHING: Outcome = { rows: [], changes: 0, lastId: 0 };

let connection: SQLite.Database | null = null;
parentPort?.on('message', (order: Order) => {
  parentPort?.postMessage(answer(order));
  if (order.kind === 'close') parentPort?.close();
});

function answer(order: Order): Answer {
  try {
    return { outcome: obey(order) };
  } catch (error) {
    return { fault: describe(error) };
  }
}

function obey(order: Order): Outcome {
  if (order.kind === 'close') {
    connection?.close();
    return NOTHING;
  }
  connection ??= open();
  const database = connection;
  switch (order.kind) {
    case 'open':
      return NOTHING;
    case 'begin':
      // Only here another process can be in the way: whoever has begun goes on to the end.
      database.pragma(`busy_timeout = ${order.waitMs}`);
      database.exec('begin immediate');
      return NOTHING;
    case 'run':
      return run(database, order);
    case 'commit':
      database.exec('commit');
      return NOTHING;
    case 'rollback':
      // A full disk makes SQLite roll back by itself.
      if (database.inTransaction) database.exec('rollback');
      return NOTHING;
  }
}

/** A file that went away is not made anew, empty. */
function open(): SQLite.Database {
  const database = openWriting(String(workerData), { mustExist: true });
  database.pragma('foreign_keys = ON');
  return database;
}

function run(database: SQLite.Database, { sql, parameters }: Statement): Outcome {
  const statement = database.prepare(sql);
  if (statement.reader) return { ...NOTHING, rows: statement.all(parameters) };
  const { changes, lastInsertRowid } = statement.run(parameters);
  return { rows: [], changes, lastId: Number(lastInsertRowid) };
}

function describe(error: unknown): Fault {
  const code = error instanceof SQLite.SqliteError ? error.code : '';
  return { code, message: error instanceof Error ? error.message : String(error) };
}
