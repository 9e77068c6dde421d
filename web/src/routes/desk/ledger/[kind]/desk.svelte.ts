import { get, send } from '#lib/api/client.ts';
import { toRefusal, type Refusal } from '#lib/api/refusal.ts';
import { words as apiWords } from '#lib/api/words.ts';
import type { DeskLedgerTable, LedgerNote } from '#server/schemas/ledger.ts';
import type { Row } from '#lib/table/rows.ts';
import type { LedgerDraft } from './draft.svelte.ts';

/** How long a person may go on before the server is asked. */
const PAUSE_MS = 400;

/** One table as the desk has it, the edits of it, and what is to be seen at its cells. */
export class LedgerDesk {
  table: DeskLedgerTable;
  readonly draft: LedgerDraft;
  remarks = $state.raw<readonly LedgerNote[]>([]);
  refused = $state.raw<Refusal | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  constructor(table: DeskLedgerTable, draft: LedgerDraft) {
    this.table = $state.raw(table);
    this.draft = draft;
    this.remarks = table.remarks;
    draft.changed = () => this.#checkSoon();
    if (draft.changes.length > 0) this.#checkSoon();
  }

  /** What is to be seen at a cell; a blank column is of the row as a whole. */
  remarkAt(at: number, column: string | null): string | null {
    return this.remarks.find((one) => one.at === at && one.column === column)?.said ?? null;
  }

  /** The table as it counts now; `saved` as of the draft. */
  async renew(saved: readonly Row[] | null): Promise<void> {
    const { kind, subject } = this.draft;
    this.table = await get(fetch, '/desk/ledger/:kind/table', { kind, subject });
    this.draft.renew(this.table, saved);
    this.remarks = this.table.remarks;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
  }

  #checkSoon(): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
    this.#timer = setTimeout(() => void this.#check(), PAUSE_MS);
  }

  async #check(): Promise<void> {
    const turn = this.#turn;
    const { kind, subject, sent: rows } = this.draft;
    try {
      const order = { tables: [{ kind, subject, rows }] };
      const [checked] = await send(fetch, 'POST /desk/ledger/check', {}, order);
      if (turn !== this.#turn) return;
      this.remarks = checked?.remarks ?? [];
      this.refused = null;
    } catch (error) {
      if (turn === this.#turn) this.refused = toRefusal(error, apiWords.failed);
    }
  }
}
