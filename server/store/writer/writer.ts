import { Worker } from 'node:worker_threads';
import type { Answer, Numbered, Order, Outcome } from './messages.ts';
import { Pending } from './pending.ts';
import { toError } from './to-error.ts';

/** The thread that writes to a database. Who gives orders is settled by the queue; to open it is asked by whoever begins. */
export interface Writer {
  /** @throws what was thrown there, or an error that says that the thread has ended */
  tell: (order: Order) => Promise<Outcome<never>>;
  /** Closes the connection and waits until the thread has ended. */
  close: () => Promise<void>;
}

/** A thread that ended is replaced by the next order; what it was doing is rolled back by the database. */
export function startWriter(database: string): Writer {
  let thread: Thread | null = null;
  const alive = (): Thread => {
    thread = thread?.isAlive() ? thread : startThread(database);
    return thread;
  };
  return {
    tell: (order) => {
      // Only the first order of an act may find a new thread: the rest would be no part of it.
      if (order.kind === 'open' || order.kind === 'begin') return alive().tell(order);
      return thread?.isAlive() ? thread.tell(order) : Promise.reject(ended());
    },
    close: async () => {
      if (!thread?.isAlive()) return;
      await thread.tell({ kind: 'close' });
      await thread.end();
    },
  };
}

interface Thread {
  tell: (order: Order) => Promise<Outcome<never>>;
  isAlive: () => boolean;
  /** Waits until it has ended. */
  end: () => Promise<unknown>;
}

/** An order keeps the program running; a thread that waits for one does not. */
function startThread(database: string): Thread {
  const worker = new Worker(new URL('thread.ts', import.meta.url), {
    workerData: database,
    // What the program itself was started with may be for it alone.
    execArgv: [],
  });
  let isAlive = true;
  const told = new Pending<Outcome<never>>(() => {
    worker.unref();
  });
  worker.on('message', (answer: Numbered<Answer<never>>) => {
    if ('outcome' in answer) told.resolve(answer.no, answer.outcome);
    else told.reject(answer.no, toError(answer.fault));
  });
  const hasEnded = new Promise((resolve) => worker.once('exit', resolve));
  const stop = (cause?: unknown) => {
    isAlive = false;
    told.rejectAll(ended(cause));
  };
  worker.on('error', stop);
  worker.on('exit', () => stop());
  worker.unref();
  return {
    end: () => {
      worker.ref();
      return hasEnded;
    },
    isAlive: () => isAlive,
    tell: (order) =>
      told.ask((no) => {
        worker.ref();
        const numbered: Numbered<Order> = { ...order, no };
        worker.postMessage(numbered);
      }),
  };
}

function ended(cause?: unknown): Error {
  return new Error('the thread that writes has ended', { cause });
}
