import { randomBytes } from 'node:crypto';
import { hashName } from './hash-name.ts';
import type { Decision, Known, Records } from './records.ts';

/**
 * Records of one process, the newest only: whoever makes up names fills no memory. A restart forgets them,
 * and the secret that the names are hashed with.
 */
export class MemoryRecords<Kept> implements Records<Kept> {
  readonly #most: number;
  readonly #secret = randomBytes(32).toString('base64url');
  readonly #kept = new Map<string, Kept>();

  constructor({ most }: { most: number }) {
    this.#most = most;
  }

  get size(): number {
    return this.#kept.size;
  }

  change<Result>(
    names: readonly string[],
    now: Date,
    decide: (known: Known<Kept>, now: number) => Decision<Kept, Result>,
  ): Promise<Result> {
    // Not one turn later: as long as this runs nobody else does.
    return new Promise((resolve) => {
      const known = new Map(names.flatMap((name) => this.#find(name)));
      const { kept, result } = decide(known, now.getTime());
      for (const [name, one] of kept) this.#put(name, one);
      resolve(result);
    });
  }

  #find(name: string): [string, Kept][] {
    const found = this.#kept.get(hashName(this.#secret, name));
    return found === undefined ? [] : [[name, found]];
  }

  #put(name: string, kept: Kept | null): void {
    const hash = hashName(this.#secret, name);
    this.#kept.delete(hash);
    if (kept === null) return;
    this.#kept.set(hash, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
  }
}
