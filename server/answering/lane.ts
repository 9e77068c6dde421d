import { Worker } from 'node:worker_threads';
import { Pending } from '#server/store/writer/pending.ts';
import { toError } from '#server/store/writer/to-error.ts';
import type { Writing } from '#server/store/writer/writing.ts';
import { writeForLane } from './lane-writing.ts';
import type { Answered, Asking, FromLane, LaneOptions, ToLane } from './messages.ts';

/** A thread that answers. */
export interface Lane {
  /** @throws what was thrown there, or an error that says that the lane has ended */
  ask: (asking: Asking) => Promise<Answered>;
  isAlive: () => boolean;
  /** Settles once it answers at once, or has ended before it did. */
  opened: Promise<void>;
  /** How many asked and were not answered yet. */
  waiting: () => number;
  /** Waits until it has ended, what it was asked before included. */
  close: () => Promise<void>;
}

export interface LaneHost {
  options: LaneOptions;
  writing: Writing;
  /** Takes lines of its log. */
  log: (line: string) => void;
}

/** A lane that is idle keeps no program running. */
export function startLane({ options, writing, log }: LaneHost): Lane {
  const worker = new Worker(new URL('lane-thread.ts', import.meta.url), {
    // What the program itself was started with may be for it alone.
    execArgv: [],
    // A third of the usual: what answers leave behind is short-lived, and there are several lanes.
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
  const asked = new Pending<Answered>(() => {
    worker.unref();
  });
  const writes = writeForLane(writing);
  const opened = Promise.withResolvers<undefined>();
  let isAlive = true;
  const send = (message: ToLane) => {
    worker.postMessage(message);
  };

  worker.on('message', (message: FromLane) => {
    switch (message.kind) {
      case 'ready':
        opened.resolve(undefined);
        return;
      case 'answered':
        asked.resolve(message.id, message.answered);
        return;
      case 'failed':
        asked.reject(message.id, toError(message.fault));
        return;
      case 'call':
        void writes.call(message.what).then((given) => {
          send({ kind: 'given', call: message.call, given });
        });
        return;
      case 'log':
        log(message.line);
        return;
      default:
        message satisfies never;
    }
  });
  const hasEnded = new Promise<void>((resolve) => {
    const stop = (cause?: unknown) => {
      isAlive = false;
      opened.resolve(undefined);
      asked.rejectAll(new Error('the thread that answers has ended', { cause }));
      void writes.end().then(resolve);
    };
    worker.on('error', stop);
    worker.on('exit', () => {
      stop();
    });
  });
  worker.unref();
  send({ kind: 'open', options });

  return {
    isAlive: () => isAlive,
    opened: opened.promise,
    waiting: () => asked.size,
    ask: (asking) =>
      asked.ask((id) => {
        worker.ref();
        send({ kind: 'ask', id, asking });
      }),
    close: async () => {
      if (!isAlive) return;
      worker.ref();
      send({ kind: 'close' });
      await hasEnded;
    },
  };
}
