import { refreshAll } from '$app/navigation';
import { ApiProblem, send } from '#lib/api/client.ts';
import { toRefusal, type Refusal } from '#lib/api/refusal.ts';
import type { Desk } from '../desk.svelte.ts';
import { sentTables } from '../sent-tables.ts';
import { words } from './words.ts';

interface NotSaved extends Refusal {
  /** Somebody else changed the dictionary. */
  isMoved: boolean;
}

/** Saving the edits of the dictionary: the note stays until they are saved. */
export class Saving {
  note = $state('');
  isBusy = $state(false);
  refusal = $state.raw<NotSaved | null>(null);
  /** What became of them, until something is edited again. */
  done = $state<'saved' | 'sent' | null>(null);
  /** What the office is called was among them: that stands in the head of the page. */
  isOffice = $state(false);
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  async save(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.refusal = null;
    const { draft, dictionary } = this.#desk;
    const { edited, load } = draft;
    try {
      await send(
        fetch,
        'PUT /desk/dictionary',
        {},
        {
          base: load,
          tables: sentTables(edited),
          note: this.note.trim(),
        },
      );
      draft.sent();
      this.note = '';
      this.isOffice = edited.office !== undefined;
      await this.#desk.saved();
      await refreshAll();
      this.done = dictionary.needsReview ? 'sent' : 'saved';
    } catch (error) {
      this.#refuse(error);
    } finally {
      this.isBusy = false;
    }
  }

  /** Lays the edits over what somebody else saved. */
  async renew(): Promise<void> {
    try {
      await this.#desk.renew();
      this.refusal = null;
      await this.#desk.check();
    } catch (error) {
      this.#refuse(error);
    }
  }

  #refuse(error: unknown): void {
    const isMoved = error instanceof ApiProblem && error.problem.code === 'conflict';
    this.refusal = { ...toRefusal(error, words.save.failed), isMoved };
  }
}
