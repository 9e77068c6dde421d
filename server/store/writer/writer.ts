import { Worker } from 'node:worker_threads';
import type { Answer, Numbered, Order, Outcome } from './messages.ts';
import { toError } from './to-error.ts';

/** The thread that writes to a file. Who gives orders is settled by the queue; to open it is asked by whoever begins. */
export interface Writer {
  /** @throws what was thrown there, or an error that says that the thread has ended */
  tell: (order: Order) => Promise<Outcome<never>>;
  /** Closes the connection and waits until the thread has ended. */
  close: () => Promise<void>;
}

/** A thread that ended is replaced by the next order; what it was doing was rolled back by SQLite. */
export function startWriter(file: string): Writer {
  let thread: Thread | null = null;
  const alive = (): Thread => {
    thread = thread?.isAlive() ? thread : startThread(file);
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
function startThread(file: string): Thread {
  const worker = new Worker(new URL('thread.ts', import.meta.url), {
    workerData: file,
    // What the program itself was started with may be for it alone.
    execArgv: [],
  });
  let isAlive = true;
  const told = new Map<number, PromiseWithResolvers<Outcome<never>>>();
  let orders = 0;
  const settle = (no: number) => {
    const settled = told.get(no);
    told.delete(no);
    if (told.size === 0) worker.unref();
    return settled;
  };
  worker.on('message', (answer: Numbered<Answer<never>>) => {
    const settled = settle(answer.no);
    if ('outcome' in answer) settled?.resolve(answer.outcome);
    else settled?.reject(toError(answer.fault));
  });
  const hasEnded = new Promise((resolve) => worker.once('exit', resolve));
  const stop = (cause?: unknown) => {
    isAlive = false;
    for (const no of [...told.keys()]) settle(no)?.reject(ended(cause));
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
    tell: (order) => {
      orders += 1;
      const answer = Promise.withResolvers<Outcome<never>>();
      told.set(orders, answer);
      worker.ref();
      const numbered: Numbered<Order> = { ...order, no: orders };
      worker.postMessage(numbered);
      return answer.promise;
    },
  };
}

function ended(cause?: unknown): Error {
  return new Error('the thread that writes has ended', { cause });
}
