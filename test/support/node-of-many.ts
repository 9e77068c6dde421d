import { catchUp } from '#server/plugins/seen-loads.ts';
import type { Known } from '#server/store/postgres/choose-server.ts';
import { Standing } from '#server/store/postgres/standing.ts';

/** A server as it is, and not as a node has heard of it. */
export interface Real {
  isUp: boolean;
  isReplica: boolean;
  load: number;
  timeline: number;
}

export const SERVERS = 3;

/** One process: what it knows of the servers, and the version that it works on. */
export class Node {
  readonly #real: readonly Real[];
  readonly #known: Known[] = Array.from({ length: SERVERS }, () => ({ seen: null, asked: 0 }));
  readonly #standing = new Standing(this.#known);
  readonly #looks: (() => void)[] = [];
  #view: { loadId: number } | null = null;
  readonly #viewSince = catchUp(
    () => this.#viewed(),
    () => {
      this.#view = null;
    },
    { withinMs: 0, everyMs: 0 },
  );

  constructor(real: readonly Real[]) {
    this.#real = real;
  }

  /** Asks a server how it is; what it says comes later. */
  look(at: number): void {
    const { isUp, isReplica, load, timeline } = this.#real[at]!;
    const known = this.#known[at]!;
    const judge = this.#standing.look(known);
    this.#looks.push(() => {
      known.seen = isUp ? { isReplica, load, lagSeconds: 0, origin: 'one', timeline } : null;
      if (judge()) this.hear();
    });
  }

  lookEnds(): void {
    this.#looks.shift()?.();
  }

  /** Of a commit, or that nothing can be heard. */
  hear(): void {
    this.#view = null;
  }

  /** Which load an answer is of, and how far the server had come from which it was read. */
  async answer(seen: number): Promise<{ load: number; held: number }> {
    const { loadId } = await this.#viewSince(seen);
    this.#standing.note(loadId);
    return { load: loadId, held: this.#ask('replica').load };
  }

  #viewed(): Promise<{ loadId: number }> {
    return new Promise((resolve) => {
      this.#view ??= { loadId: this.#ask('primary').load };
      resolve(this.#view);
    });
  }

  #ask(from: 'primary' | 'replica'): Real {
    const failed = new Set<Known>();
    for (;;) {
      const chosen = this.#standing.choose(from, failed);
      if (!chosen) throw new NoServer();
      const real = this.#real[this.#known.indexOf(chosen)]!;
      if (real.isUp) return real;
      failed.add(chosen);
    }
  }
}

export class NoServer extends Error {}
