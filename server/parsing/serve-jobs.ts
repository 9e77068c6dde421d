import { constants, setPriority } from 'node:os';
import { Worker } from 'node:worker_threads';

import type { Limits, Reply, Request } from './messages.ts';
import type { Watched } from './watchdog.ts';

const MEGABYTE = 1024 * 1024;

/** What a child can do: each job by its name, from what it is given to what it gives back. */
export type Jobs = Readonly<Record<string, (input: never) => unknown>>;

/**
 * The whole life of a child process: does one job at a time, as it is told, until its parent is gone.
 * Whoever asks for pages comes first: the process steps back behind them.
 */
export function serveJobs(jobs: Jobs): void {
  const startedAt = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
  const clock = new Float64Array(startedAt);
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const limits = readLimits();
  const watched: Watched = { limits, startedAt };
  const watchdog = new Worker(new URL('watchdog.ts', import.meta.url));
  watchdog.postMessage(watched);
  watchdog.unref();
  process.on('message', (request: Request<never>) => {
    clock[0] = process.uptime() * 1000;
    void answer(jobs, request).then((outcome) => {
      clock[0] = 0;
      // Memory is hardly ever given back: the next job would be blamed for this one's.
      const isSpent = process.memoryUsage.rss() > (limits.megabytes * MEGABYTE) / 2;
      const reply: Reply = { id: request.id, isSpent, ...outcome };
      process.send?.(reply);
    });
  });
  process.on('disconnect', () => process.exit());
}

function readLimits(): Limits {
  const [seconds, megabytes] = process.argv.slice(2).map(Number);
  return { seconds: seconds ?? 0, megabytes: megabytes ?? 0 };
}

async function answer(jobs: Jobs, { kind, input }: Request<never>) {
  try {
    return { value: await jobs[kind]?.(input) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
