/* The one thread that writes, from its first line: it alone has a connection that can. */
import { parentPort, workerData } from 'node:worker_threads';
import { isPostgres } from '../engine/place.ts';
import type { Answer, Numbered, Order, Outcome } from './messages.ts';
import { toFault } from './to-fault.ts';
import { NOTHING, type WritingEnd } from './writing-end.ts';

let connection: Promise<WritingEnd> | null = null;
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

async function obey(order: Order): Promise<Outcome> {
  if (order.kind === 'close') {
    await (await connection)?.close();
    return NOTHING;
  }
  const end = await (connection ??= open(String(workerData)));
  switch (order.kind) {
    case 'open':
      return NOTHING;
    case 'begin':
      await end.begin(order);
      return NOTHING;
    case 'run':
      return end.run(order);
    case 'act':
      return end.act(order);
    case 'commit':
      await end.commit();
      return NOTHING;
    case 'rollback':
      await end.rollback();
      return NOTHING;
    case 'abandon':
      end.abandon();
      return NOTHING;
  }
}

/** What can't be opened now is tried anew with the next order. */
async function open(database: string): Promise<WritingEnd> {
  try {
    return await openEnd(database);
  } catch (error) {
    connection = null;
    throw error;
  }
}

async function openEnd(database: string): Promise<WritingEnd> {
  if (isPostgres(database)) {
    const { openPostgresEnd } = await import('#server/store/postgres/writing-end.ts');
    return openPostgresEnd();
  }
  const { openSqliteEnd } = await import('./sqlite-end.ts');
  return openSqliteEnd(database);
}
