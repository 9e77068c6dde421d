import { LRUCache } from 'lru-cache';
import PQueue from 'p-queue';

const MOST_KINDS = 500;

/**
 * Does one thing after the other, and first what should be there first: each is due when it was asked plus
 * as long as its kind took the last time. So what is short passes what is long, and what is long waits no
 * longer than it takes itself for what was asked after it.
 */
export class Turns {
  readonly #queue = new PQueue({ concurrency: 1 });
  /** In ms, by kind. */
  readonly #took = new LRUCache<string, number>({ max: MOST_KINDS });

  /** @param kind what takes about as long, such as an address */
  take<Result>(kind: string, work: () => Promise<Result>): Promise<Result> {
    const due = performance.now() + (this.#took.get(kind) ?? 0);
    return this.#queue.add(() => this.#time(kind, work), { priority: -due });
  }

  async #time<Result>(kind: string, work: () => Promise<Result>): Promise<Result> {
    const begun = performance.now();
    try {
      return await work();
    } finally {
      this.#took.set(kind, performance.now() - begun);
    }
  }
}
