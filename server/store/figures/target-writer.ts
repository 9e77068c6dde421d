import type SQLite from 'better-sqlite3';
import type { Trx } from '../database.ts';
import { appendTargets, type TargetTuple } from '../observation-writes.ts';
import { NOW } from '../vintage.ts';
import { InsertBatch } from './insert-batch.ts';

/** So many are held against what stands at once. */
const HELD_AT_ONCE = 2000;

/**
 * Appends targets in the order in which they come, as `appendTargets`: those of indicators that no other
 * load told targets of in the release need not be held against any.
 */
export class TargetWriter {
  readonly #trx: Trx;
  readonly #loadId: number;
  readonly #fresh: InsertBatch;
  readonly #findOther: SQLite.Statement<number[], number>;
  /** Releases and indicators → whether there is nothing to hold them against. */
  readonly #isFresh = new Map<string, boolean>();
  #last = { releaseKey: 0, indicatorKey: 0, isFresh: false };
  #others: TargetTuple[] = [];
  #appended = 0;

  constructor(trx: Trx, sqlite: SQLite.Database, loadId: number) {
    this.#trx = trx;
    this.#loadId = loadId;
    this.#fresh = new InsertBatch(sqlite, {
      table: 'target',
      columns: ['release_key', 'indicator_key', 'region_key', 'load_id', 'text'],
      onConflict: `on conflict do update set text = excluded.text where text is not excluded.text`,
    });
    this.#findOther = sqlite
      .prepare<number[], number>(
        `select 1 from target where release_key = ? and indicator_key = ?
          and load_id <> ? and load_id <= ${NOW} limit 1`,
      )
      .pluck();
  }

  async add(target: TargetTuple): Promise<void> {
    const [releaseKey, indicatorKey, regionKey, text] = target;
    if (this.#hasNoOther(releaseKey, indicatorKey)) {
      this.#fresh.add(releaseKey, indicatorKey, regionKey, this.#loadId, text);
      return;
    }
    this.#others.push(target);
    if (this.#others.length >= HELD_AT_ONCE) await this.#appendOthers();
  }

  /** Returns how many were appended. */
  async end(): Promise<number> {
    this.#fresh.flush();
    await this.#appendOthers();
    return this.#fresh.changes + this.#appended;
  }

  async #appendOthers(): Promise<void> {
    this.#appended += await appendTargets(this.#trx, this.#others, this.#loadId);
    this.#others = [];
  }

  #hasNoOther(releaseKey: number, indicatorKey: number): boolean {
    const last = this.#last;
    if (last.releaseKey === releaseKey && last.indicatorKey === indicatorKey) return last.isFresh;
    const key = `${releaseKey} ${indicatorKey}`;
    const isFresh =
      this.#isFresh.get(key) ??
      this.#findOther.get(releaseKey, indicatorKey, this.#loadId) === undefined;
    this.#isFresh.set(key, isFresh);
    this.#last = { releaseKey, indicatorKey, isFresh };
    return isFresh;
  }
}
