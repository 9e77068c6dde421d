import { StoreBusy } from '../store-faults.ts';
import type { WriteKind, WriteLimits } from './write-kind.ts';

/** A turn to write, until it is given back. */
export interface Turn {
  /** What is left of the time it may wait for other processes. */
  waitMs: number;
  giveBack: () => void;
}

export interface WriteQueue {
  /** @throws StoreBusy when the time is over, or too many wait */
  enter: (kind: WriteKind) => Promise<Turn>;
  /** How many wait. */
  length: () => number;
  /** How many turns were given since the start, and how long all of them waited. */
  given: () => { turns: number; waitedSeconds: number };
}

interface Waiting {
  /** Smaller goes first. */
  order: number;
  go: () => void;
}

/** So many acts at once are no office's; what is beyond is answered at once. */
const MOST_WAITING = 500;
/** Whoever comes to his turn late may still take a lock that is free. */
const LEAST_WAIT_MS = 20;

/** One act at a time, and who waits goes by the kind of his act and by when he came. */
export function createWriteQueue(limits: WriteLimits): WriteQueue {
  const waiting: Waiting[] = [];
  let isTaken = false;
  let turns = 0;
  let waitedMs = 0;
  const giveBack = () => {
    const next = waiting.shift();
    if (next) next.go();
    else isTaken = false;
  };
  return {
    length: () => waiting.length,
    given: () => ({ turns, waitedSeconds: waitedMs / 1000 }),
    enter: async (kind) => {
      const { waitMs, behindMs } = limits[kind];
      const came = performance.now();
      const until = came + waitMs;
      if (isTaken) await waitIn(waiting, came + behindMs, waitMs);
      isTaken = true;
      turns += 1;
      waitedMs += performance.now() - came;
      return { waitMs: Math.max(LEAST_WAIT_MS, Math.ceil(until - performance.now())), giveBack };
    },
  };
}

function waitIn(waiting: Waiting[], order: number, waitMs: number): Promise<void> {
  if (waiting.length >= MOST_WAITING) throw new StoreBusy();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      waiting.splice(waiting.indexOf(own), 1);
      reject(new StoreBusy());
    }, waitMs);
    const own: Waiting = {
      order,
      go: () => {
        clearTimeout(timer);
        resolve();
      },
    };
    const place = waiting.findIndex((other) => other.order > order);
    waiting.splice(place === -1 ? waiting.length : place, 0, own);
  });
}
