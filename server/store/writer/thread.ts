/* The one thread that writes, from its first line: it alone has a connection that can. */
import { parentPort, workerData } from 'node:worker_threads';
import type SQLite from 'better-sqlite3';
import { openWriting } from '../connection.ts';
import type { ActOrder, Answer, Numbered, Order, Outcome, Statement } from './messages.ts';
import { toFault } from './to-fault.ts';

const NOTHING: Outcome = { rows: [], result: null, changes: 0, lastId: 0 };

let connection: SQLite.Database | null = null;
parentPort?.on('message', (order: Numbered<Order>) => {
  void answer(order).then((given) => {
    const answered: Numbered<Answer> = { ...given, no: order.no };
    parentPort?.postMessage(answered);
    if (order.kind === 'close') parentPort?.close();
  });
});

async function answer(order: Order): Promise<Answer> {
  try {
    return { outcome: await obey(order) };
  } catch (error) {
    return { fault: toFault(error) };
  }
}

function obey(order: Order): Outcome | Promise<Outcome> {
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
      database.pragma(`foreign_keys = ${order.areReferencesChecked === false ? 'OFF' : 'ON'}`);
      database.exec('begin immediate');
      return NOTHING;
    case 'run':
      return run(database, order);
    case 'act':
      return act(database, order);
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
  return { ...NOTHING, changes, lastId: Number(lastInsertRowid) };
}

/** Loaded with the first act: most who write tell statements, and have their thread sooner. */
async function act(database: SQLite.Database, order: ActOrder): Promise<Outcome> {
  const { carryOut } = await import('./carry-out.ts');
  return { ...NOTHING, result: await carryOut(database, order) };
}
