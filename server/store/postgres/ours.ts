import type { Known } from './choose-server.ts';

/**
 * Why nothing is asked of a server that answers. `foreign`: it holds another database, whose loads have the
 * same numbers by chance; `former`: it takes itself for the primary, and another was promoted since.
 */
export type Outside = 'foreign' | 'former';

/** Which servers hold the database that was asked for, on the line that counts. */
export class Ours<One extends Known> {
  /** The copy of which the others must be. */
  #origin: string | null = null;
  #isNamed = false;
  /** Each promotion begins a higher one; what lower ones took since is on no other server. */
  #timeline = 0;

  /** @param all the one that the office named first before the others; says whether another one is ours now */
  learn(all: readonly One[]): boolean {
    const before = this.#origin;
    const named = all[0]?.seen?.origin;
    if (!this.#isNamed && named !== undefined) {
      this.#origin = named;
      this.#isNamed = true;
    }
    // While that one is away the first that answers stands for it.
    this.#origin ??= all.find(({ seen }) => seen !== null)?.seen?.origin ?? null;
    if (before !== this.#origin) this.#timeline = 0;
    const ours = all.flatMap(({ seen }) => (seen?.origin === this.#origin ? [seen] : []));
    this.#timeline = Math.max(this.#timeline, ...ours.map(({ timeline }) => timeline));
    return before !== null && before !== this.#origin;
  }

  /** Null: it is ours, or does not answer. */
  outside({ seen }: One): Outside | null {
    if (seen === null || this.#origin === null) return null;
    if (seen.origin !== this.#origin) return 'foreign';
    return !seen.isReplica && seen.timeline < this.#timeline ? 'former' : null;
  }
}
