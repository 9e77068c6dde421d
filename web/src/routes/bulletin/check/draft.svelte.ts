import type { DraftCheck } from '#server/schemas/draft.ts';
import { ApiProblem } from '#lib/api/client.ts';
import { checkDraftFile, checkDraftText } from '#lib/api/draft-check.ts';
import { acceptFile, type Refusal } from './draft-file.ts';

interface Checked {
  release: string;
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

  /** Null: not checked yet against this release, or being written. */
  resultFor(release: string): DraftCheck | null {
    return this.#checked?.release === release ? this.#checked.result : null;
  }

  async checkText(release: string): Promise<void> {
    if (this.text.trim() === '') {
      const detail = '请把通报的文字贴进来，或选一个文件。';
      this.refusal = { title: '还没有文字', detail };
      return;
    }
    await this.#check(release, () => checkDraftText(fetch, release, this.text));
  }

  async checkFile(release: string, file: File): Promise<void> {
    const accepted = acceptFile(file);
    if ('refusal' in accepted) {
      this.refusal = accepted.refusal;
      return;
    }
    const { format } = accepted;
    const isRead = await this.#check(release, () =>
      checkDraftFile(fetch, release, { file, format }),
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

  async #check(release: string, send: () => Promise<DraftCheck>): Promise<boolean> {
    this.isBusy = true;
    this.refusal = null;
    try {
      const result = await send();
      this.text = result.text;
      this.#checked = { release, result };
      return true;
    } catch (error) {
      this.refusal = explain(error);
      return false;
    } finally {
      this.isBusy = false;
    }
  }
}

export const draft = new Draft();

function explain(error: unknown): Refusal {
  if (error instanceof ApiProblem) {
    return { title: error.problem.title, detail: error.problem.detail };
  }
  console.error(error);
  return { title: '没有核对成', detail: '文字还在，请再试一次。' };
}
