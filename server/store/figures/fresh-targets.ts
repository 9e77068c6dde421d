import type SQLite from 'better-sqlite3';
import { NOW } from '../vintage.ts';
import { InsertBatch } from './insert-batch.ts';

/** Targets that need not be held against any: no other load told targets of their indicator in the release. */
export class FreshTargets {
  readonly #loadId: number;
  readonly #batch: InsertBatch;
  readonly #findOther: SQLite.Statement<number[], number>;
  /** Releases and indicators → whether there is nothing to hold them against. */
  readonly #isFresh = new Map<string, boolean>();
  #last = { releaseKey: 0, indicatorKey: 0, isFresh: false };

  constructor(sqlite: SQLite.Database, loadId: number) {
    this.#loadId = loadId;
    this.#batch = new InsertBatch(sqlite, {
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

  has(releaseKey: number, indicatorKey: number): boolean {
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

  add(releaseKey: number, indicatorKey: number, regionKey: number, text: string): void {
    this.#batch.add(releaseKey, indicatorKey, regionKey, this.#loadId, text);
  }

  /** Returns how many were appended. */
  end(): number {
    this.#batch.flush();
    return this.#batch.changes;
  }
}
