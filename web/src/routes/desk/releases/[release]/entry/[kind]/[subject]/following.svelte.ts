import { ApiProblem, send } from '#lib/api/client.ts';
import type { EntryGrid, EntryResult, TypedRow } from '#server/schemas/entry.ts';
import type { EntryPlace } from '#lib/url/addresses.ts';
import { says } from './says.ts';

/** After the last key, so that a word is not asked letter by letter. */
const WAIT_MS = 250;

/** Gaps and ranks that follow what is typed; the newest question counts. */
export class Following {
  results = $state.raw<readonly EntryResult[]>([]);
  /** What is wrong with the table itself. */
  problems = $state.raw<EntryGrid['problems']>([]);
  isBusy = $state(false);
  /** Why they can't be worked out just now; what was typed is safe. */
  failure = $state<string | null>(null);
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  open({ rows, problems }: EntryGrid): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
    this.results = rows.map(({ result }) => result);
    this.problems = problems;
    this.isBusy = false;
    this.failure = null;
  }

  follow(place: EntryPlace, rows: () => readonly TypedRow[], told: () => void): void {
    clearTimeout(this.#timer);
    this.isBusy = true;
    this.#timer = setTimeout(() => void this.#ask(place, rows(), told), WAIT_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
  }

  async #ask(place: EntryPlace, rows: readonly TypedRow[], told: () => void): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    try {
      const { rows: results, problems } = await send(
        fetch,
        'POST /desk/releases/:release/entry/:kind/:subject/results',
        place,
        { rows: [...rows] },
      );
      if (asked !== this.#asked) return;
      this.results = results;
      this.problems = problems;
      this.failure = null;
      told();
    } catch (error) {
      if (asked !== this.#asked) return;
      this.failure = error instanceof ApiProblem ? error.problem.detail : says.tryAgain;
    } finally {
      if (asked === this.#asked) this.isBusy = false;
    }
  }
}
