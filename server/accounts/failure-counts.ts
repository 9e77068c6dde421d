const HOUR = 60 * 60_000;

/** How failures in a row are slowed: so many are free, then waits that double. In milliseconds. */
export interface Slowing {
  free: number;
  first: number;
  longest: number;
}

/** @example waitAfter(7, { free: 5, first: 5000, longest: 900_000 }) // 20_000: 5 s, 10 s, 20 s */
export function waitAfter(failures: number, { free, first, longest }: Slowing): number {
  return failures < free ? 0 : Math.min(longest, first * 2 ** Math.min(failures - free, 30));
}

interface Count {
  failures: number;
  /** When one more may be tried, and when the last was. Milliseconds since 1970. */
  freeAt: number;
  lastAt: number;
}

/**
 * Failures under names, the newest names only: whoever makes up names fills no memory. One is
 * forgotten an hour after its last failure.
 */
export class FailureCounts {
  readonly #most: number;
  readonly #counts = new Map<string, Count>();

  constructor(most = 20_000) {
    this.#most = most;
  }

  failures(name: string, now: number): number {
    return this.#find(name, now)?.failures ?? 0;
  }

  /** Milliseconds until one more may be tried. */
  wait(name: string, now: number): number {
    return Math.max(0, (this.#find(name, now)?.freeAt ?? 0) - now);
  }

  add(name: string, now: number, slowing: Slowing): void {
    const failures = this.failures(name, now) + 1;
    this.#counts.delete(name);
    this.#counts.set(name, { failures, freeAt: now + waitAfter(failures, slowing), lastAt: now });
    const [oldest] = this.#counts.keys();
    if (this.#counts.size > this.#most && oldest !== undefined) this.#counts.delete(oldest);
  }

  /** One failure less: it was none. */
  takeBack(name: string): void {
    const count = this.#counts.get(name);
    if (!count) return;
    if (count.failures > 1) Object.assign(count, { failures: count.failures - 1, freeAt: 0 });
    else this.#counts.delete(name);
  }

  forget(name: string): void {
    this.#counts.delete(name);
  }

  get size(): number {
    return this.#counts.size;
  }

  /** A clock that was set back must not make anybody wait until it has caught up. */
  #find(name: string, now: number): Count | null {
    const count = this.#counts.get(name);
    return count && Math.abs(now - count.lastAt) < HOUR ? count : null;
  }
}
