import { send, sendForm } from '#lib/api/client.ts';
import { Attempt } from '#lib/api/attempt.svelte.ts';
import type {
  LedgerFileReading,
  LedgerMapping,
  LedgerReading,
} from '#server/schemas/ledger-files.ts';

/** What becomes of rows that stand and a file lacks. */
export type Lacking = 'stay' | 'go';

/** Files as they were read, each sheet with which column each of its heads is taken for. */
export class FileReading {
  readonly attempt = new Attempt();
  sheets = $state.raw<readonly LedgerReading[]>([]);
  problems = $state.raw<LedgerFileReading['problems']>([]);
  isRead = $state(false);
  lacking = $state<Lacking>('stay');

  /** The tables that would change something. */
  readonly changing = $derived.by(() =>
    this.sheets.flatMap(({ tables }) => tables).filter(({ changes }) => changes.length > 0),
  );

  async take(files: readonly File[]): Promise<void> {
    const form = new FormData();
    for (const file of files) form.append('files', file, file.name);
    const read = await this.attempt.run(() =>
      sendForm(fetch, 'POST /desk/ledger/files', this.#query, form),
    );
    if (!read) return;
    this.sheets = read.sheets;
    this.problems = read.problems;
    this.isRead = true;
  }

  /** Has one sheet read again by other columns for its heads. */
  async remap(at: number, mapping: LedgerMapping): Promise<void> {
    const reading = this.sheets[at];
    if (!reading) return;
    const again = await this.attempt.run(() =>
      send(fetch, 'POST /desk/ledger/reading', this.#query, { sheet: reading.sheet, mapping }),
    );
    if (again) this.sheets = this.sheets.with(at, again);
  }

  async choose(lacking: Lacking): Promise<void> {
    this.lacking = lacking;
    for (const [at, { mapping }] of this.sheets.entries()) {
      if (mapping) await this.remap(at, mapping);
    }
  }

  /** Saves what would change, as one load. Null: it was refused. */
  save(note: string): Promise<{ isPending: boolean } | null> {
    const tables = this.changing.map(
      ({ kind, subject, load, rows, title, notes, file, sheet }) => ({
        kind,
        subject,
        base: load,
        rows,
        title,
        notes,
        file,
        sheet,
      }),
    );
    return this.attempt.run(() => send(fetch, 'PUT /desk/ledger', {}, { tables, note }));
  }

  again(): void {
    this.sheets = [];
    this.problems = [];
    this.isRead = false;
  }

  get #query() {
    return { missing: this.lacking };
  }
}
