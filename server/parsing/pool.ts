import { Problem } from '#server/problem.ts';
import { startChild, type Child } from './child.ts';
import type { Limits } from './messages.ts';
import type { Jobs } from './serve-jobs.ts';

export interface PoolOptions extends Limits {
  /** The script of a child: one call of `serveJobs`. */
  entry: URL;
  /** How many children there may be; the first comes with the first job. */
  size: number;
  /** How many jobs may wait for one. */
  waiting: number;
}

export interface Pool<All extends Jobs> {
  /** @throws JobStopped, or Problem `too-busy` when too many wait already */
  run: <Kind extends keyof All & string>(
    kind: Kind,
    input: Parameters<All[Kind]>[0],
  ) => Promise<Awaited<ReturnType<All[Kind]>>>;
  counts: () => { children: number; busy: number; waiting: number };
  /** Ends the children and what they do; a job that waits or comes later starts anew. */
  close: () => void;
}

/**
 * Child processes that do the same jobs, one at a time each, within limits. A child that ends is
 * replaced by the next job; what it was doing fails with the reason.
 */
export function createPool<All extends Jobs>({
  entry,
  size,
  waiting: mostWaiting,
  ...limits
}: PoolOptions): Pool<All> {
  let children: Child[] = [];
  const idle: Child[] = [];
  const waiting: ((child: Child) => void)[] = [];
  let lastId = 0;

  const take = (): Child | Promise<Child> => {
    children = children.filter((child) => child.isAlive());
    for (let child = idle.pop(); child; child = idle.pop()) if (child.isAlive()) return child;
    if (children.length < size) return start();
    if (waiting.length >= mostWaiting) throw tooBusy();
    return new Promise((resolve) => void waiting.push(resolve));
  };
  const start = (): Child => {
    const child = startChild(entry, limits);
    children.push(child);
    return child;
  };
  const giveBack = (child: Child) => {
    children = children.filter((one) => one.isAlive());
    const next = waiting.shift();
    if (next) next(child.isAlive() ? child : start());
    else if (child.isAlive()) idle.push(child);
  };

  return {
    run: async (kind, input) => {
      const child = await take();
      lastId += 1;
      try {
        return await child.run({ id: lastId, kind, input });
      } finally {
        giveBack(child);
      }
    },
    counts: () => {
      const alive = children.filter((child) => child.isAlive()).length;
      const free = idle.filter((child) => child.isAlive()).length;
      return { children: alive, busy: alive - free, waiting: waiting.length };
    },
    close: () => {
      for (const child of children) child.end();
      idle.length = 0;
    },
  };
}

function tooBusy(): Problem {
  return new Problem('too-busy', {
    zh: '正在解读的文件太多，暂时接不下。请过一两分钟再试；文件没有收下。',
    en: 'Too many files are being read to take another. Try again in a minute or two; the file was not taken.',
  });
}
