import type { Trx } from '../database.ts';
import { appendTargets, type TargetTuple } from '../observation-writes.ts';
import type { FreshTargets } from './fresh-targets.ts';

/** So many are held against what stands at once. */
const HELD_AT_ONCE = 2000;

/** Appends targets in the order in which they come, as `appendTargets`, whatever their number. */
export class TargetWriter {
  readonly #trx: Trx;
  readonly #loadId: number;
  readonly #fresh: FreshTargets | null;
  #others: TargetTuple[] = [];
  /** How many were appended: those last given are on their way while the next ones are read. */
  #appended = Promise.resolve(0);

  /** @param fresh where those are told apart that need not be held against any */
  constructor(trx: Trx, loadId: number, fresh: FreshTargets | null) {
    this.#trx = trx;
    this.#loadId = loadId;
    this.#fresh = fresh;
  }

  async add(target: TargetTuple): Promise<void> {
    const [releaseKey, indicatorKey, regionKey, text] = target;
    if (this.#fresh?.has(releaseKey, indicatorKey) === true) {
      this.#fresh.add(releaseKey, indicatorKey, regionKey, text);
      return;
    }
    this.#others.push(target);
    if (this.#others.length >= HELD_AT_ONCE) await this.#appendOthers();
  }

  /** Returns how many were appended. */
  async end(): Promise<number> {
    await this.#appendOthers();
    return (await this.#appended) + (this.#fresh?.end() ?? 0);
  }

  async #appendOthers(): Promise<void> {
    const [before, others] = [await this.#appended, this.#others];
    this.#others = [];
    this.#appended = appendTargets(this.#trx, others, this.#loadId).then((more) => before + more);
    // Who waits for it hears of what goes wrong.
    this.#appended.catch(() => undefined);
  }
}
