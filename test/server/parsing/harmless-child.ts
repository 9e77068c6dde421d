/* Jobs that do nothing but take time or memory, a little more than they may. */
import { setTimeout } from 'node:timers/promises';
import { serveJobs } from '#server/parsing/serve-jobs.ts';

const MEGABYTE = 1024 * 1024;

export const HARMLESS = {
  echo: (value: unknown) => value,
  /** Computes without a pause: nothing of the main thread's own could end it. */
  compute: (milliseconds: number) => {
    const until = performance.now() + milliseconds;
    let rounds = 0;
    while (performance.now() < until) rounds += 1;
    return rounds > 0;
  },
  wait: async (milliseconds: number) => {
    await setTimeout(milliseconds);
    return process.pid;
  },
  /** Outside the heap, where no limit of V8 counts, a piece at a time so that it can be stopped. */
  allocate: async (megabytes: number) => {
    const held: Buffer[] = [];
    for (let size = 0; size < megabytes; size += 10) {
      held.push(Buffer.alloc(10 * MEGABYTE, 1));
      await setTimeout(5);
    }
    return held.length;
  },
  fail: () => {
    throw new Error('its own words');
  },
  leave: () => process.exit(3),
  environment: () => Object.keys(process.env),
} as const;

if (process.send) serveJobs(HARMLESS);
