import type { Block } from '#server/store/draft-views.ts';

/** Indicators at periods, each once. */
export class BlockSet {
  readonly #blocks = new Map<string, Block>();

  /** Of tuples that begin with them. */
  add(
    tuples: readonly (readonly [indicatorKey: number, period: number, ...rest: unknown[]])[],
  ): void {
    for (const [indicatorKey, period] of tuples) {
      this.#blocks.set(`${indicatorKey} ${period}`, [indicatorKey, period]);
    }
  }

  list(): Block[] {
    return [...this.#blocks.values()];
  }
}
