import { invalidate } from '$app/navigation';
import { ApiProblem, send } from '#lib/api/client.ts';
import { toRefusal, type Refusal } from '#lib/api/refusal.ts';
import { words as apiWords } from '#lib/api/words.ts';
import type { Template } from '#server/schemas/templates.ts';
import { words } from './words.ts';

/** A template of another office on its way in: where one is called the same, a person says which way. */
export class Taking {
  isBusy = $state(false);
  refused = $state.raw<Refusal | null>(null);
  taken = $state.raw<Template | null>(null);
  /** What the file holds, whose name another template has. */
  clash = $state.raw<{ name: string; content: unknown } | null>(null);

  async takeFile(file: File): Promise<void> {
    const content = parse(await file.text());
    if (content === null) {
      this.refused = words.take.noFile;
      return;
    }
    await this.#take(content, null, false);
  }

  async takeAs(way: { name: string } | 'new-version'): Promise<void> {
    const { clash } = this;
    if (!clash) return;
    const isNewVersion = way === 'new-version';
    await this.#take(clash.content, isNewVersion ? null : way.name, isNewVersion);
  }

  cancel(): void {
    this.clash = null;
    this.refused = null;
  }

  async #take(content: unknown, name: string | null, isNewVersion: boolean): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.refused = null;
    this.taken = null;
    try {
      const order = { content, name, isNewVersion };
      this.taken = await send(fetch, 'POST /desk/templates/file', {}, order);
      this.clash = null;
      await invalidate('desk:templates');
    } catch (error) {
      const isClash = error instanceof ApiProblem && error.problem.code === 'conflict';
      if (isClash) this.clash = { name: name ?? nameIn(content), content };
      else this.refused = toRefusal(error, apiWords.failed);
    } finally {
      this.isBusy = false;
    }
  }
}

/** Null: no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function nameIn(content: unknown): string {
  if (typeof content !== 'object' || content === null || !('name' in content)) return '';
  return typeof content.name === 'string' ? content.name : '';
}
