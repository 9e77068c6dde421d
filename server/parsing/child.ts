import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { ENDED_FOR, PATIENCE, type Limits, type Reply, type Request } from './messages.ts';
import { JobStopped, type StopReason } from './job-stopped.ts';

/** A process that does one job at a time. */
export interface Child {
  run: (request: Request) => Promise<never>;
  end: () => void;
  /** False once it has ended, by itself or not. */
  isAlive: () => boolean;
}

/** Its own watchdog is the one to end it; should that have died, it has this much longer. */
const GRACE_MS = 5000;

/** A job keeps the program running; a child that waits for one does not. */
export function startChild(entry: URL, limits: Limits): Child {
  const process = open(entry, limits);
  let current: { settle: (outcome: Reply<never> | JobStopped) => void } | null = null;
  let isAlive = true;
  const stop = (reason: StopReason) => {
    isAlive = false;
    current?.settle(new JobStopped(reason, limits));
  };
  const end = () => {
    isAlive = false;
    process.kill('SIGKILL');
  };
  process.on('message', (reply: Reply<never>) => {
    if (reply.isSpent) end();
    current?.settle(reply);
  });
  process.on('error', () => stop('ended'));
  process.on('exit', (_code, signal) => stop(reasonOf(signal)));
  rest(process);
  return {
    isAlive: () => isAlive,
    end,
    run: (request) =>
      new Promise((resolve, reject) => {
        if (!isAlive) {
          reject(new JobStopped('ended', limits));
          return;
        }
        // First, for it throws where something can't be cloned.
        process.send(request);
        const late = setTimeout(
          () => process.kill(ENDED_FOR.time),
          limits.seconds * 1000 * PATIENCE + GRACE_MS,
        );
        current = {
          settle: (outcome) => {
            current = null;
            clearTimeout(late);
            rest(process);
            if (outcome instanceof Error) reject(outcome);
            else if ('fault' in outcome) reject(new JobStopped('fault', limits, outcome.fault));
            else resolve(outcome.value);
          },
        };
        process.ref();
        process.channel?.ref();
      }),
  };
}

/** It sees nothing of what the server was told: keys and passwords stand in the environment. */
function open(entry: URL, { seconds, megabytes }: Limits): ChildProcess {
  const { PATH = '', NODE_COMPILE_CACHE } = process.env;
  return fork(fileURLToPath(entry), [String(seconds), String(megabytes)], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [`--max-old-space-size=${megabytes}`],
    env: { PATH, ...(NODE_COMPILE_CACHE !== undefined && { NODE_COMPILE_CACHE }) },
  });
}

function rest(process: ChildProcess): void {
  process.unref();
  process.channel?.unref();
}

/** V8 aborts when its own heap is full; the system kills who takes the last memory. */
function reasonOf(signal: NodeJS.Signals | null): StopReason {
  if (signal === ENDED_FOR.time) return 'time';
  return signal === ENDED_FOR.memory || signal === 'SIGABRT' ? 'memory' : 'ended';
}
