import { ApiProblem, send } from '#lib/api/client.ts';
import { toRefusal, type Refusal } from '#lib/api/refusal.ts';
import type { EntryOrder, EntrySaved } from '#server/schemas/entry.ts';
import type { EntryPlace } from '#lib/url/addresses.ts';
import { says } from './says.ts';

interface NotSaved extends Refusal {
  /** Somebody else changed the table. */
  isMoved: boolean;
}

/** Saving a grid: the note and the reason stay until it is saved. */
export class Saving {
  note = $state('');
  /** Why unlikely figures are right after all. */
  reason = $state('');
  isBusy = $state(false);
  refusal = $state.raw<NotSaved | null>(null);
  /** What was saved last, until something is typed again. */
  saved = $state.raw<{ cells: number; followed: readonly string[] } | null>(null);

  async save(
    place: EntryPlace,
    order: Pick<EntryOrder, 'rows' | 'base'>,
    cells: number,
  ): Promise<EntrySaved | null> {
    if (this.isBusy) return null;
    this.isBusy = true;
    this.refusal = null;
    try {
      const [note, warningsReason] = [this.note.trim(), this.reason.trim()];
      const saved = await send(fetch, 'PUT /desk/releases/:release/entry/:kind/:subject', place, {
        ...order,
        note,
        warningsReason,
      });
      this.saved = { cells, followed: saved.followed.map(({ name }) => name) };
      this.note = '';
      this.reason = '';
      return saved;
    } catch (error) {
      this.refusal = toNotSaved(error);
      return null;
    } finally {
      this.isBusy = false;
    }
  }

  refuse(error: unknown): void {
    this.refusal = toNotSaved(error);
  }
}

function toNotSaved(error: unknown): NotSaved {
  const isMoved = error instanceof ApiProblem && error.problem.code === 'conflict';
  return { ...toRefusal(error, says.save.failed), isMoved };
}
