import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { AskedExport, ExportThread, ViewRef } from '#server/exporting/begin-export.ts';
import type { Begun } from '#server/exporting/export-spool.ts';
import type { Put } from '#server/exporting/growing-file.ts';
import type { Written } from '#server/exporting/write-export.ts';
import { Problem } from '#server/problem.ts';
import { toError } from '#server/store/writer/to-error.ts';
import type { LaneOptions } from './messages.ts';
import type { ExportOrder, Failure, FromExports, ToExports } from './export-messages.ts';

/** Which database, and its replicas. */
type DatabaseServed = Pick<LaneOptions, 'database' | 'readUrls'>;

type Told = Pick<Begun, 'rows' | 'isShort'>;

/** The thread that writes exports, begun or replaced where it is not there when somebody asks. */
export interface Exports extends ExportThread {
  /** Has it there before anybody asks. */
  start: () => void;
  /** How many files are looked at or written, and are not there yet. */
  waiting: () => number;
  /** What is being written breaks off, and none is begun any more. */
  close: () => Promise<void>;
}

export function openExports(place: DatabaseServed): Exports {
  let thread: Thread | null = null;
  let isClosed = false;
  const alive = () => {
    if (isClosed) throw new Error('exports are written no more');
    thread = thread?.isAlive() ? thread : startThread(place);
    return thread;
  };
  return {
    start: () => {
      if (!isClosed) alive();
    },
    begin: async (of: ViewRef, asked: AskedExport) => {
      const order = { of, asked };
      const told = await alive().look(order);
      return { ...told, write: async (put) => alive().write(order, put) };
    },
    waiting: () => thread?.waiting() ?? 0,
    close: async () => {
      isClosed = true;
      await thread?.close();
    },
  };
}

interface Thread extends Pick<Exports, 'waiting' | 'close'> {
  isAlive: () => boolean;
  look: (order: ExportOrder) => Promise<Told>;
  write: (order: ExportOrder, put: Put) => Promise<Written>;
}

interface Writing {
  done: PromiseWithResolvers<Written>;
  put: Put;
  /** Why it was left: whoever waits is told that, and not what came of it in the thread. */
  left: unknown;
}

/** Rows live as long as a portion of them. */
const YOUNG_MEGABYTES = 16;
/**
 * V8 takes objects that outlive a collection or two for old ones from then on, rows too. They would fill
 * 100 MB before anybody looks, for nothing: without it they take no more time.
 */
const NO_OLD_ROWS = '--no-allocation-site-pretenuring';

function startThread(place: DatabaseServed): Thread {
  setFlagsFromString(NO_OLD_ROWS);
  const worker = new Worker(new URL('export-thread.ts', import.meta.url), {
    workerData: { database: place.database, readUrls: place.readUrls },
    // What the program itself was started with may be for it alone.
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
  const looks = new Map<number, PromiseWithResolvers<Told>>();
  const writings = new Map<number, Writing>();
  let isAlive = true;
  let count = 0;
  const send = (message: ToExports, transfer: ArrayBuffer[] = []) => {
    worker.postMessage(message, transfer);
  };
  const begin = () => {
    worker.ref();
    return (count += 1);
  };
  const busy = () => looks.size + writings.size;
  const end = (id: number) => {
    looks.delete(id);
    writings.delete(id);
    if (busy() === 0) worker.unref();
  };
  const fail = (id: number, error: unknown) => {
    const writing = writings.get(id);
    const { reject } = looks.get(id) ?? writing?.done ?? {};
    end(id);
    reject?.(writing?.left ?? error);
  };

  async function take(id: number, memory: ArrayBuffer, length: number): Promise<void> {
    const writing = writings.get(id);
    try {
      await writing?.put(new Uint8Array(memory, 0, length));
      send({ kind: 'taken', id, spare: memory }, [memory]);
    } catch (error) {
      if (writing) writing.left = error;
      send({ kind: 'leave', id });
    }
  }

  worker.on('message', (message: FromExports) => {
    switch (message.kind) {
      case 'piece':
        void take(message.id, message.memory, message.length);
        return;
      case 'looked':
        looks.get(message.id)?.resolve(message.told);
        end(message.id);
        return;
      case 'written':
        writings.get(message.id)?.done.resolve(asWritten(message.written));
        end(message.id);
        return;
      case 'failed':
        fail(message.id, toThrown(message.failure));
        return;
      default:
        message satisfies never;
    }
  });
  const hasEnded = new Promise<void>((resolve) => {
    const stop = (cause?: unknown) => {
      isAlive = false;
      const ended = new Error('the thread that writes exports has ended', { cause });
      for (const id of [...looks.keys(), ...writings.keys()]) fail(id, ended);
      resolve();
    };
    worker.on('error', stop);
    worker.on('exit', () => {
      stop();
    });
  });
  worker.unref();

  return {
    waiting: busy,
    isAlive: () => isAlive,
    look: (order) => {
      const id = begin();
      const done = Promise.withResolvers<Told>();
      looks.set(id, done);
      send({ kind: 'look', id, order });
      return done.promise;
    },
    write: (order, put) => {
      const id = begin();
      const done = Promise.withResolvers<Written>();
      writings.set(id, { done, put, left: null });
      send({ kind: 'write', id, order });
      return done.promise;
    },
    close: async () => {
      if (!isAlive) return;
      worker.ref();
      send({ kind: 'close' });
      await hasEnded;
    },
  };
}

function toThrown(failure: Failure): Error {
  return 'fault' in failure ? toError(failure.fault) : Problem.told(failure.problem);
}

/** A buffer that goes from thread to thread is none any more. */
function asWritten({ digest, ...written }: Written): Written {
  return { ...written, digest: Buffer.from(digest) };
}
