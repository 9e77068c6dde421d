import { get, send } from '#lib/api/client.ts';
import { toRefusal, type Refusal } from '#lib/api/refusal.ts';
import { words as apiWords } from '#lib/api/words.ts';
import { foldName } from '#domain/fold.ts';
import type { Cells } from '#domain/dictionary-desk/types.ts';
import type { DeskDictionary } from '#server/schemas/dictionary-desk.ts';
import type { Desk } from '../../../../dictionary/desk.svelte.ts';
import { sentTables } from '../../../../dictionary/sent-tables.ts';
import { cellsFor, tableOf, type UnknownName } from './new-entry.ts';

interface Asked {
  name: UnknownName;
  isWider: boolean;
  /** What the sheet says of it. */
  given: Cells;
  dictionary: DeskDictionary;
}

/** What became of a name: it counts now and has an id, or waits for somebody else's review. */
interface Made {
  name: UnknownName;
  isWider: boolean;
  id: string | null;
}

/** Putting a name into the dictionary without leaving the sheet. */
export class Creating {
  asked = $state.raw<Asked | null>(null);
  isBusy = $state(false);
  refused = $state.raw<Refusal | null>(null);
  /** Names that wait for review. */
  waiting = $state.raw<readonly string[]>([]);

  /** Opens the form, with the dictionary as it is now. */
  async ask(name: UnknownName, isWider: boolean): Promise<void> {
    await this.#attempt(async () => {
      const dictionary = await get(fetch, '/desk/dictionary');
      const rows = rowsOf(dictionary, name).map(({ cells }) => cells);
      this.asked = { name, isWider, given: cellsFor(name, { rows }, isWider), dictionary };
    });
  }

  /** The form is closed; with a desk, what was made there is saved. */
  async close(desk: Desk | null, note: string): Promise<Made | null> {
    const { asked } = this;
    this.asked = null;
    if (!asked || !desk) return null;
    const { name, isWider } = asked;
    const called = addedName(desk);
    return this.#attempt(async () => {
      const order = { base: desk.draft.load, tables: sentTables(desk.draft.edited), note };
      await send(fetch, 'PUT /desk/dictionary', {}, order);
      if (asked.dictionary.needsReview) {
        this.waiting = [...this.waiting, name.text];
        return { name, isWider, id: null };
      }
      const counting = await get(fetch, '/desk/dictionary');
      const id = rowsOf(counting, name).find(({ cells }) => isNamed(cells, called))?.cells.id;
      return { name, isWider, id: id ?? null };
    });
  }

  async #attempt<T>(act: () => Promise<T>): Promise<T | null> {
    if (this.isBusy) return null;
    this.isBusy = true;
    this.refused = null;
    try {
      return await act();
    } catch (error) {
      this.refused = toRefusal(error, apiWords.failed);
      return null;
    } finally {
      this.isBusy = false;
    }
  }
}

const rowsOf = ({ tables }: DeskDictionary, name: UnknownName) =>
  tables.find(({ id }) => id === tableOf(name))?.rows ?? [];

const addedName = (desk: Desk): string =>
  desk.draft.changes.find(({ what }) => what === 'added')?.row.cells.name ?? '';

const isNamed = ({ name = '' }: Cells, called: string): boolean =>
  foldName(name) === foldName(called);
