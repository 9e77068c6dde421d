import { SvelteMap } from 'svelte/reactivity';
import { ApiProblem } from '#lib/api/client.ts';
import type { ObservationTable } from '#server/schemas/observation-table.ts';
import type { TableRow } from './grid-columns.ts';
import { PAGE_SIZE } from './page-size.ts';
import { gridWords } from './grid-words.ts';

export type FetchPage = (offset: number, signal: AbortSignal) => Promise<ObservationTable>;

/** Pages that are kept: some thousand rows. */
const MOST_KEPT = 60;
/** Whoever scrolls on within it asks for nothing. */
const PAUSE_MS = 80;

/** The rows of a table that were fetched, page by page, as they come into sight. */
export class RowPages {
  readonly total: number;
  /** Why a page did not come; empty: all is well. */
  failure = $state('');
  /** The table has another size by now: something was published in between. */
  isStale = $state(false);
  readonly #pages: SvelteMap<number, readonly TableRow[]>;
  /** Nothing is drawn from it. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #asked = new Map<number, AbortController>();
  readonly #fetchPage: FetchPage;
  #wanted: number[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(first: ObservationTable, fetchPage: FetchPage) {
    this.total = first.total;
    this.#fetchPage = fetchPage;
    this.#pages = new SvelteMap([[0, first.rows]]);
  }

  /** Null: not here yet. */
  row(index: number): TableRow | null {
    const page = this.#pages.get(Math.floor(index / PAGE_SIZE));
    return page?.[index % PAGE_SIZE] ?? null;
  }

  /** Rows that are in sight; what is out of it and still on its way is given up. */
  want(first: number, end: number): void {
    const wanted: number[] = [];
    const last = Math.floor(Math.max(first, end - 1) / PAGE_SIZE);
    for (let page = Math.floor(first / PAGE_SIZE); page <= last; page++) wanted.push(page);
    this.#wanted = wanted;
    for (const [page, controller] of this.#asked) {
      if (!wanted.includes(page)) controller.abort();
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), PAUSE_MS);
  }

  retry(): void {
    this.failure = '';
    this.#ask();
  }

  stop(): void {
    clearTimeout(this.#timer);
    for (const controller of this.#asked.values()) controller.abort();
  }

  #ask(): void {
    if (this.failure !== '') return;
    for (const page of this.#wanted) {
      const isThere = this.#pages.has(page) || this.#asked.has(page);
      if (!isThere && page * PAGE_SIZE < this.total) void this.#fetch(page);
    }
  }

  async #fetch(page: number): Promise<void> {
    const controller = new AbortController();
    this.#asked.set(page, controller);
    try {
      const { rows, total } = await this.#fetchPage(page * PAGE_SIZE, controller.signal);
      this.isStale ||= total !== this.total;
      this.#keep(page, rows);
    } catch (error) {
      if (controller.signal.aborted) return;
      this.failure = error instanceof ApiProblem ? error.problem.detail : gridWords.failed;
    } finally {
      if (this.#asked.get(page) === controller) this.#asked.delete(page);
    }
  }

  #keep(page: number, rows: readonly TableRow[]): void {
    this.#pages.set(page, rows);
    for (const old of this.#pages.keys()) {
      if (this.#pages.size <= MOST_KEPT) break;
      if (!this.#wanted.includes(old)) this.#pages.delete(old);
    }
  }
}
