import { send } from '#lib/api/client.ts';
import { toRefusal, type Refusal } from '#lib/api/refusal.ts';
import type { LackingTable } from '#server/schemas/desk.ts';
import { says } from './says.ts';
import { joinReasons } from './words.ts';

/** Taking an upload into the draft: what is typed stays until it is taken. */
export class Taking {
  note = $state('');
  /** Why unlikely figures are right after all. */
  reason = $state('');
  isBusy = $state(false);
  refusal = $state.raw<Refusal | null>(null);

  /** Whether it is taken now. */
  async take(
    release: string,
    {
      uploadId,
      missing,
      ofFiles,
    }: { uploadId: string; missing: LackingTable['choice']; ofFiles: string },
  ): Promise<boolean> {
    this.isBusy = true;
    this.refusal = null;
    try {
      const warningsReason = joinReasons(ofFiles, this.reason);
      await send(
        fetch,
        'POST /desk/releases/:release/loads',
        { release },
        { uploadId, missing, warningsReason, note: this.note.trim() },
      );
      return true;
    } catch (error) {
      this.refusal = toRefusal(error, says.take.failed);
      return false;
    } finally {
      this.isBusy = false;
    }
  }
}
