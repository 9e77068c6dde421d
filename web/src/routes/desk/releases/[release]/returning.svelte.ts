import { get, send } from '#lib/api/client.ts';
import { toRefusal, type Refusal } from '#lib/api/refusal.ts';
import { sendFiles } from '#lib/api/uploads.ts';
import type { ReturnLook, ReturnTaken } from '#server/schemas/collection.ts';
import type { Upload } from '#server/schemas/uploads.ts';
import { returnWords as words } from './return-words.ts';

const RETURN = '/desk/releases/:release/returns/:upload';

/** A file that came back: what is known of it, and what became of it. */
export class ReturnedFile {
  readonly name: string;
  readonly release: string;
  look = $state.raw<ReturnLook | null>(null);
  /** What is wrong in it, each with its cure. */
  problems = $state.raw<readonly string[]>([]);
  refused = $state.raw<Refusal | null>(null);
  taken = $state.raw<ReturnTaken | null>(null);
  isBusy = $state(false);
  /** Chosen where nobody knows whose it is; empty: not yet. */
  unit = $state('');
  reason = $state('');
  readonly canTake = $derived(
    this.look !== null &&
      this.taken === null &&
      !this.isBusy &&
      (this.look.knownBy !== 'nothing' || this.unit !== ''),
  );

  constructor(release: string, name: string) {
    this.release = release;
    this.name = name;
  }

  /** Sends it and finds out whose it is. */
  open(file: File): Promise<void> {
    return this.#attempt(async () => {
      const { release } = this;
      const upload = await sendFiles(fetch, release, [file], () => undefined);
      this.problems = problemsOf(upload);
      if (this.problems.length > 0) return;
      this.look = await get(fetch, RETURN, { release, upload: upload.id, unit: null });
    });
  }

  take(): Promise<void> {
    return this.#attempt(async () => {
      if (!this.look) return;
      const { release, unit, reason: warningsReason } = this;
      const place = { release, upload: this.look.upload };
      const order = { ...(unit !== '' && { unit }), ...(warningsReason && { warningsReason }) };
      this.taken = await send(fetch, `POST ${RETURN}`, place, order);
    });
  }

  async #attempt(act: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.refused = null;
    try {
      await act();
    } catch (error) {
      this.refused = toRefusal(error, words.failed);
    } finally {
      this.isBusy = false;
    }
  }
}

function problemsOf({ problems, items }: Upload): string[] {
  return [...problems, ...items.flatMap((item) => item.problems)]
    .filter(({ severity }) => severity === 'error')
    .map(({ cure }) => cure);
}
