import { get, send } from '#lib/api/client.ts';
import { toRefusal, type Refusal } from '#lib/api/refusal.ts';
import { words as apiWords } from '#lib/api/words.ts';
import type { TableId } from '#domain/dictionary-desk/types.ts';
import type {
  DeskDictionary,
  DictionaryCheck,
  DictionaryProblem,
  DictionaryTable,
} from '#server/schemas/dictionary-desk.ts';
import type { Draft } from './draft.svelte.ts';
import { sentTables } from './sent-tables.ts';
import { entriesOf, type Tables } from './rows.ts';

/** A wrong cell of the draft; without a key it is of the table as a whole. */
export interface CellProblem extends DictionaryProblem {
  key: string | null;
}

/** How long a person may go on before the server is asked. */
const PAUSE_MS = 400;

/** The dictionary as the desk has it, the edits of it, and what the server says of them. */
export class Desk {
  dictionary: DeskDictionary;
  readonly draft: Draft;
  /** What the server said of the edits as they are; null: not known, or there are none. */
  checked = $state.raw<DictionaryCheck | null>(null);
  problems = $state.raw<readonly CellProblem[]>([]);
  isChecking = $state(false);
  refused = $state.raw<Refusal | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  constructor(dictionary: DeskDictionary, draft: Draft) {
    this.dictionary = $state.raw(dictionary);
    this.draft = draft;
    draft.changed = () => this.#checkSoon();
  }

  table(id: TableId): DictionaryTable | null {
    return this.dictionary.tables.find((table) => table.id === id) ?? null;
  }

  /** How often a row that was saved is used. */
  usedOf(table: TableId, key: string): DictionaryTable['rows'][number]['used'] {
    const at = (this.draft.was[table] ?? []).findIndex((row) => row.key === key);
    return this.table(table)?.rows[at]?.used ?? { figures: 0, releases: 0 };
  }

  problemsOf(table: TableId, key: string): CellProblem[] {
    return this.problems.filter((problem) => problem.table === table && problem.key === key);
  }

  /** Has the edits looked at as they are; null where they could not be. */
  async check(): Promise<DictionaryCheck | null> {
    clearTimeout(this.#timer);
    this.#turn += 1;
    const turn = this.#turn;
    const { edited, load } = this.draft;
    if (entriesOf(edited).length === 0) {
      this.#take(null, {});
      return null;
    }
    this.isChecking = true;
    try {
      const order = { base: load, tables: sentTables(edited) };
      const checked = await send(fetch, 'POST /desk/dictionary/check', {}, order);
      if (turn !== this.#turn) return null;
      this.#take(checked, edited);
      return checked;
    } catch (error) {
      if (turn === this.#turn) this.refused = toRefusal(error, apiWords.failed);
      return null;
    } finally {
      if (turn === this.#turn) this.isChecking = false;
    }
  }

  /** The dictionary as it counts now, with the edits laid over it. */
  async renew(): Promise<void> {
    this.dictionary = await get(fetch, '/desk/dictionary');
    this.draft.renew(this.dictionary);
    this.#checkSoon();
  }

  /** What was edited is saved: it counts now, or waits for review. */
  async saved(): Promise<void> {
    this.dictionary = await get(fetch, '/desk/dictionary');
    this.draft.saved(this.dictionary);
    this.#take(null, {});
  }

  /** Edits that another tab of the browser made. */
  takeUp(): void {
    this.draft.readKept();
    this.#checkSoon();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
  }

  #checkSoon(): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
    this.isChecking = this.draft.changes.length > 0;
    this.#timer = setTimeout(() => void this.check(), PAUSE_MS);
  }

  #take(checked: DictionaryCheck | null, sent: Tables): void {
    this.checked = checked;
    this.isChecking = false;
    this.refused = null;
    this.problems = (checked?.problems ?? []).map((problem) => {
      const rows = sent[problem.table] ?? this.draft.rows(problem.table);
      const row = problem.row === null ? null : rows[problem.row - 1];
      return { ...problem, key: row?.key ?? null };
    });
  }
}
