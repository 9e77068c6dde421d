import type { DraftCheck } from '#server/schemas/draft.ts';
import type { Reader } from '#lib/api/client.ts';
import { checkDraftFile, checkDraftText } from '#lib/api/draft-check.ts';
import { toRefusal, type Refusal } from '#lib/api/refusal.ts';
import type { View } from '#lib/url/shown-view.ts';
import { acceptFile } from './draft-file.ts';
import { words } from './words.ts';

/** What a draft is held against. */
interface Against {
  reader: Reader;
  release: string;
}

interface Checked {
  /** The release, and in which view. */
  key: string;
  result: DraftCheck;
}

/** A draft and what came of it. It lives as long as the tab, so that a look at another page does not lose it. */
class Draft {
  text = $state('');
  /** The file the text came from. */
  fileName = $state<string | null>(null);
  isBusy = $state(false);
  refusal = $state.raw<Refusal | null>(null);
  #checked = $state.raw<Checked | null>(null);

  /** Null: not checked yet against this release as it is shown, or being written. */
  resultFor(release: string, view: View): DraftCheck | null {
    return this.#checked?.key === keyOf(release, view) ? this.#checked.result : null;
  }

  async checkText(against: Against): Promise<void> {
    if (this.text.trim() === '') {
      this.refusal = words.noText;
      return;
    }
    await this.#check(against, ({ reader, release }) => checkDraftText(reader, release, this.text));
  }

  async checkFile(against: Against, file: File): Promise<void> {
    const accepted = acceptFile(file);
    if ('refusal' in accepted) {
      this.refusal = accepted.refusal;
      return;
    }
    const { format } = accepted;
    const isRead = await this.#check(against, ({ reader, release }) =>
      checkDraftFile(reader, release, { file, format }),
    );
    if (isRead) this.fileName = file.name;
  }

  /** Back to the text, which stays as it is. */
  edit(): void {
    this.#checked = null;
    this.refusal = null;
  }

  clear(): void {
    this.edit();
    this.text = '';
    this.fileName = null;
  }

  async #check(
    against: Against,
    send: (against: Against) => Promise<DraftCheck>,
  ): Promise<boolean> {
    this.isBusy = true;
    this.refusal = null;
    try {
      const result = await send(against);
      this.text = result.text;
      this.#checked = { key: keyOf(against.release, against.reader.view), result };
      return true;
    } catch (error) {
      this.refusal = toRefusal(error, words.failed);
      return false;
    } finally {
      this.isBusy = false;
    }
  }
}

export const draft = new Draft();

const keyOf = (release: string, view: View) => JSON.stringify([release, view]);
