/* A thread of the child that looks after its main thread, which can't while it computes. */
import { parentPort } from 'node:worker_threads';

import { ENDED_FOR, PATIENCE, type Limits } from './messages.ts';

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
  const job = { began: 0, cpuMs: 0 };
  setInterval(() => {
    const [began = 0] = clock;
    if (began !== job.began) Object.assign(job, { began, cpuMs: cpuMs() });
    look(limits, job, parent);
  }, EVERY_MS);
});

function look(limits: Limits, job: { began: number; cpuMs: number }, parent: number): void {
  const mostMs = limits.seconds * 1000;
  // Nobody waits for what an orphan computes.
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
  else if (process.memoryUsage.rss() > limits.megabytes * MEGABYTE) {
    process.kill(process.pid, ENDED_FOR.memory);
  } else if (job.began > 0) {
    const isLong = process.uptime() * 1000 - job.began > mostMs * PATIENCE;
    if (isLong || cpuMs() - job.cpuMs > mostMs) process.kill(process.pid, ENDED_FOR.time);
  }
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
