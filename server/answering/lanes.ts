import { openExports, type Exports } from './exports.ts';
import { startLane, type Lane, type LaneHost } from './lane.ts';
import type { Answered, Asking } from './messages.ts';

/** `long`: what may take seconds, such as drafts; nobody else waits behind it. */
export type LaneName = 'answers' | 'long';

/** The threads that work answers out, so that the one which talks to clients only moves bytes. */
export interface Lanes {
  /** @throws as `Lane.ask` */
  ask: (name: LaneName, asking: Asking) => Promise<Answered>;
  /** From the start until the thread for answers is there, which loads what a server does once more. */
  isOpening: () => boolean;
  opened: Promise<void>;
  /** Writes files of figures; none of those that are counted here. */
  exports: Exports;
  /** How many threads there are, and how many asked one and were not answered yet. */
  counts: () => { threads: number; waiting: number };
  close: () => Promise<void>;
}

export interface LanesOptions extends LaneHost {
  /** After so long without a question the long lane ends, and the memory of its drafts with it. */
  idleMs?: number;
}

const IDLE_MS = 5 * 60_000;

/**
 * A lane that has ended is replaced when it is asked the next time. That for answers is there from the
 * start; the long one comes with the first who needs it.
 */
export function openLanes({ idleMs = IDLE_MS, ...host }: LanesOptions): Lanes {
  const lanes = new Map<LaneName, Lane>();
  let idle: NodeJS.Timeout | undefined;

  function alive(name: LaneName): Lane {
    const known = lanes.get(name);
    if (known?.isAlive()) return known;
    const fresh = startLane(host);
    lanes.set(name, fresh);
    return fresh;
  }

  function endWhenIdle(): void {
    clearTimeout(idle);
    idle = setTimeout(() => {
      const lane = lanes.get('long');
      if (!lane || lane.waiting() > 0) return;
      lanes.delete('long');
      void lane.close();
    }, idleMs).unref();
  }

  let isOpening = true;
  const exports = openExports(host.options);
  const opened = alive('answers').opened.then(() => {
    isOpening = false;
    // After it: both load much of what a server does, and many wait for answers.
    exports.start();
  });
  return {
    isOpening: () => isOpening,
    opened,
    exports,
    ask: async (name, asking) => {
      try {
        return await alive(name).ask(asking);
      } finally {
        if (name === 'long') endWhenIdle();
      }
    },
    counts: () => {
      const there = [...lanes.values()].filter((lane) => lane.isAlive());
      const waiting = there.reduce((sum, lane) => sum + lane.waiting(), 0);
      return { threads: there.length, waiting };
    },
    close: async () => {
      clearTimeout(idle);
      await Promise.all([...lanes.values(), exports].map((one) => one.close()));
    },
  };
}
