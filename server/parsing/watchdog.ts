/* A thread of the child that looks after its main thread, which can't while it computes. */
import { parentPort } from 'node:worker_threads';

import { ENDED_FOR, type Limits } from './messages.ts';

/** `startedAt` holds when the job began, in milliseconds since the process did; 0: there is none. */
export interface Watched {
  limits: Limits;
  startedAt: SharedArrayBuffer;
}

const EVERY_MS = 25;
const MEGABYTE = 1024 * 1024;

parentPort?.once('message', ({ limits, startedAt }: Watched) => {
  const clock = new Float64Array(startedAt);
  const parent = process.ppid;
  setInterval(() => look(limits, clock, parent), EVERY_MS);
});

function look(limits: Limits, clock: Float64Array, parent: number): void {
  const [began = 0] = clock;
  // Nobody waits for what an orphan computes.
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
  else if (process.memoryUsage.rss() > limits.megabytes * MEGABYTE) {
    process.kill(process.pid, ENDED_FOR.memory);
  } else if (began > 0 && process.uptime() * 1000 - began > limits.seconds * 1000) {
    process.kill(process.pid, ENDED_FOR.time);
  }
}
