import type { Cells, TableId } from '#domain/dictionary-desk/types.ts';
import { takeBack } from '#lib/table/row-changes.ts';
import type { Store } from '#lib/table/kept.ts';
import { Steps } from '#lib/table/steps.svelte.ts';
import { allChanges, editedTables, type TableChange } from './changes.ts';
import { findKept, keep } from './kept.ts';
import { rebaseTables, type Renewed } from './rebase.ts';
import type { Row } from '#lib/table/rows.ts';
import { keyRows, pick, type Tables } from './rows.ts';

/** The tables of the dictionary as they count now. */
export interface Counting {
  /** The load that brought them last. */
  load: number;
  tables: readonly { id: TableId; rows: readonly { cells: Cells }[] }[];
}

const tablesOf = ({ tables }: Counting): Tables =>
  Object.fromEntries(
    tables.map(({ id, rows }) => [
      id,
      keyRows(
        id,
        rows.map(({ cells }) => cells),
      ),
    ]),
  );

/** The dictionary as somebody means it to be: kept in the browser until it is saved, and each step can be undone. */
export class Draft {
  /** The dictionary that the edits began from. */
  load: number;
  was: Tables;
  tables: Tables;
  /** Where the edits began from an older dictionary than counts now. */
  renewed = $state.raw<Renewed | null>(null);
  /** False: the browser keeps nothing, so that leaving the page would lose the edits. */
  isKept = $state(true);
  readonly #steps = new Steps<Tables>();
  /** Called after every change. */
  changed: () => void = () => undefined;
  readonly #store: Store;
  readonly #account: string;

  readonly changes = $derived.by(() => allChanges(this.was, this.tables));

  constructor(counting: Counting, { store, account }: { store: Store; account: string }) {
    this.#store = store;
    this.#account = account;
    this.load = $state(counting.load);
    this.was = $state.raw(tablesOf(counting));
    this.tables = $state.raw(this.was);
    this.readKept();
  }

  get canUndo(): boolean {
    return this.#steps.canUndo;
  }

  get canRedo(): boolean {
    return this.#steps.canRedo;
  }

  rows(table: TableId): readonly Row[] {
    return this.tables[table] ?? [];
  }

  changesIn(table: TableId): TableChange[] {
    return this.changes.filter((change) => change.table === table);
  }

  /** The tables that differ. */
  get edited(): Tables {
    return pick(this.tables, editedTables(this.changes));
  }

  /** Puts other rows into tables, as one step to undo. */
  set(tables: Tables): void {
    this.#steps.take(this.tables);
    this.#become({ ...this.tables, ...tables });
  }

  undo(): void {
    const before = this.#steps.undo(this.tables);
    if (before) this.#become(before);
  }

  redo(): void {
    const after = this.#steps.redo(this.tables);
    if (after) this.#become(after);
  }

  takeBack(change: TableChange): void {
    const { table } = change;
    this.set({ [table]: takeBack(this.was[table] ?? [], this.rows(table), change) });
  }

  /** Gives all edits up; undo brings them again. */
  discard(): void {
    this.renewed = null;
    if (this.changes.length > 0) this.set(this.was);
  }

  /** The dictionary as it counts now, with the edits laid over it. */
  renew(counting: Counting): void {
    if (counting.load === this.load) return;
    // Without edits there is nothing to tell of.
    if (this.changes.length === 0) {
      this.saved(counting);
      return;
    }
    const before = { was: this.was, mine: this.tables };
    this.#open(counting);
    this.#layOver(before);
    this.#become(this.tables);
  }

  /** The server has the edits: a page that is left now must not bring them again. */
  sent(): void {
    keep(this.#store, this.#account, null);
  }

  /** What was edited counts now, or waits for review. */
  saved(counting: Counting): void {
    this.#open(counting);
    this.renewed = null;
    this.#become(this.was);
  }

  /** Takes up what was kept: on opening, or when another tab of the browser has gone on. */
  readKept(): void {
    const kept = findKept(this.#store, this.#account);
    this.#steps.forget();
    this.tables = this.was;
    if (kept?.load === this.load) this.tables = { ...this.was, ...kept.mine };
    else if (kept) this.#layOver(kept);
  }

  #open(counting: Counting): void {
    this.load = counting.load;
    this.was = tablesOf(counting);
    this.#steps.forget();
  }

  #layOver(edits: { was: Tables; mine: Tables }): void {
    const { tables, ...renewed } = rebaseTables(edits, this.was);
    this.tables = tables;
    this.renewed = renewed;
  }

  #become(tables: Tables): void {
    this.tables = tables;
    const ids = editedTables(this.changes);
    const kept = { load: this.load, was: pick(this.was, ids), mine: pick(tables, ids) };
    this.isKept = keep(this.#store, this.#account, ids.length > 0 ? kept : null);
    this.changed();
  }
}
