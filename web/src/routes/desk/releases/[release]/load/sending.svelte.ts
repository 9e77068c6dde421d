import { send } from '#lib/api/client.ts';
import { toRefusal, type Refusal } from '#lib/api/refusal.ts';
import type { Upload } from '#server/schemas/uploads.ts';
import { sendFiles } from '#lib/api/uploads.ts';
import { says } from './says.ts';

/** Files or cells on their way to the server, one sending at a time. */
export class Sending {
  /** 0 to 1; null while nothing is sent. */
  progress = $state<number | null>(null);
  refusal = $state.raw<Refusal | null>(null);
  readonly isBusy = $derived(this.progress !== null);

  sendFiles(release: string, files: readonly File[]): Promise<Upload | null> {
    return this.#send(() =>
      sendFiles(fetch, release, files, (share) => {
        this.progress = share;
      }),
    );
  }

  paste(release: string, text: string, regionId: string | null): Promise<Upload | null> {
    return this.#send(() =>
      send(
        fetch,
        'POST /desk/releases/:release/uploads',
        { release },
        { text, ...(regionId && { regionId }) },
      ),
    );
  }

  /** Something else that is asked of the server meanwhile: its refusal is shown the same way. */
  async attempt(act: () => Promise<unknown>): Promise<boolean> {
    this.refusal = null;
    try {
      await act();
      return true;
    } catch (error) {
      this.refusal = toRefusal(error, says.failed);
      return false;
    }
  }

  async #send(send: () => Promise<Upload>): Promise<Upload | null> {
    if (this.isBusy) return null;
    this.progress = 0;
    let upload: Upload | null = null;
    await this.attempt(async () => {
      upload = await send();
    });
    this.progress = null;
    return upload;
  }
}
