import { changesOf, takeBack, type RowChange } from '#lib/table/row-changes.ts';
import { rebase, type Clash } from '#lib/table/rebase.ts';
import { findIn, isKeptRow, isRecord, keepIn, type Store } from '#lib/table/kept.ts';
import { newKey, placeAfter, type Row } from '#lib/table/rows.ts';
import { Steps } from '#lib/table/steps.svelte.ts';
import type { DeskLedgerTable, LedgerRowSent } from '#server/schemas/ledger.ts';
import {
  alikeIn,
  keyRows,
  putCells,
  restOf,
  sentRows,
  type PutCell,
  type Rest,
} from './table-rows.ts';

type Counting = Pick<DeskLedgerTable, 'kind' | 'subject' | 'load' | 'rows'>;

/** One table of the ledger as somebody means it to be: kept in the browser until it is saved. */
export class LedgerDraft {
  load: number;
  was: readonly Row[];
  rows: readonly Row[];
  /** What became of edits that began from an older table; none: null. */
  clashes = $state.raw<readonly Clash[] | null>(null);
  isKept = $state(true);
  /** Called after every change. */
  changed: () => void = () => undefined;
  readonly kind: Counting['kind'];
  readonly subject: string;
  readonly #steps = new Steps<readonly Row[]>();
  readonly #store: Store;
  readonly #name: string;
  #rest: ReadonlyMap<string, Rest>;

  readonly changes: readonly RowChange[] = $derived.by(() => changesOf(this.was, this.rows));

  constructor(counting: Counting, { store, account }: { store: Store; account: string }) {
    this.kind = counting.kind;
    this.subject = counting.subject;
    this.#store = store;
    this.#name = `tongbao-ledger/${account}/${counting.kind}/${counting.subject}`;
    this.#rest = restOf(counting);
    this.load = $state(counting.load);
    this.was = $state.raw(keyRows(counting));
    this.rows = $state.raw(this.was);
    this.readKept();
  }

  get canUndo(): boolean {
    return this.#steps.canUndo;
  }

  get canRedo(): boolean {
    return this.#steps.canRedo;
  }

  /** The rows as they are sent: where each stood goes with it. */
  get sent(): LedgerRowSent[] {
    return sentRows(this.rows, this.#rest);
  }

  extraOf(key: string): Readonly<Record<string, string>> {
    return this.#rest.get(key)?.extra ?? {};
  }

  isTotal(key: string): boolean {
    return this.#rest.get(key)?.isTotal === true;
  }

  set(rows: readonly Row[]): void {
    this.#steps.take(this.rows);
    this.#become(rows);
  }

  /** Cells of several rows, as one step. */
  put(cells: readonly PutCell[]): void {
    this.set(putCells(this.rows, cells));
  }

  /** A row behind another, with what all rows have alike. @returns its key */
  add(after: string | null): string {
    const key = newKey(this.rows);
    this.set(placeAfter(this.rows, { key, cells: { ...this.alike } }, after));
    return key;
  }

  remove(key: string): void {
    this.set(this.rows.filter((row) => row.key !== key));
  }

  takeBack(change: RowChange): void {
    this.set(takeBack(this.was, this.rows, change));
  }

  undo(): void {
    const before = this.#steps.undo(this.rows);
    if (before) this.#become(before);
  }

  redo(): void {
    const after = this.#steps.redo(this.rows);
    if (after) this.#become(after);
  }

  discard(): void {
    this.clashes = null;
    if (this.changes.length > 0) this.set(this.was);
  }

  /** Of columns that say whose a table is, what every row says: a new one says it too. */
  get alike(): Readonly<Record<string, string>> {
    return alikeIn(this, this.rows);
  }

  /**
   * The table as it counts now, the edits laid over it.
   * @param saved the rows of which the edits are in it, or wait for review; null: none are
   */
  renew(counting: Counting, saved: readonly Row[] | null): void {
    const mine = { was: saved ?? this.was, rows: this.rows };
    this.load = counting.load;
    this.was = keyRows(counting);
    this.#rest = restOf(counting);
    this.#steps.forget();
    const laid = rebase(mine.was, mine.rows, this.was);
    this.clashes = saved && laid.clashes.length === 0 ? null : laid.clashes;
    this.#become(laid.rows);
  }

  /** Takes up what was kept: on opening, or when another tab of the browser has gone on. */
  readKept(): void {
    const kept = findIn(this.#store, this.#name);
    this.#steps.forget();
    this.rows = this.was;
    if (!isRecord(kept) || !isRows(kept.was) || !isRows(kept.rows)) return;
    if (kept.load === this.load) {
      this.rows = kept.rows;
      return;
    }
    const laid = rebase(kept.was, kept.rows, this.was);
    this.rows = laid.rows;
    this.clashes = laid.clashes;
  }

  isOf(key: string | null): boolean {
    return key === this.#name;
  }

  #become(rows: readonly Row[]): void {
    this.rows = rows;
    const kept = { load: this.load, was: this.was, rows };
    this.isKept = keepIn(this.#store, this.#name, this.changes.length > 0 ? kept : null);
    this.changed();
  }
}

const isRows = (value: unknown): value is readonly Row[] =>
  Array.isArray(value) && value.every(isKeptRow);
