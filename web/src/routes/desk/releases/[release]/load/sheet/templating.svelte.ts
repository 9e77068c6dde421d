import { get, send } from '#lib/api/client.ts';
import { toRefusal, type Refusal } from '#lib/api/refusal.ts';
import { words as apiWords } from '#lib/api/words.ts';
import type { Template } from '#server/schemas/templates.ts';
import type { Editor } from './editor.svelte.ts';
import { toSent } from './sent.ts';

/** Keeping how a file is read, under a name. */
export class Templating {
  isBusy = $state(false);
  refused = $state.raw<Refusal | null>(null);
  /** What was kept a moment ago. */
  kept = $state.raw<Pick<Template, 'id' | 'name' | 'version'> | null>(null);
  readonly #editor: Editor;

  constructor(editor: Editor) {
    this.#editor = editor;
  }

  async keep(name: string, source: string): Promise<void> {
    await this.#attempt(() =>
      send(fetch, 'POST /desk/templates', {}, { name, source, from: this.#from() }),
    );
  }

  /** How it is read now, as the next version of the template that it was read by. */
  async keepNext({ id, name, version }: { id: string; name: string; version: number }) {
    await this.#attempt(async () => {
      const { source } = await get(fetch, '/desk/templates/:template', { template: id });
      const edit = { name, source, from: this.#from(), version };
      return send(fetch, 'PUT /desk/templates/:template', { template: id }, edit);
    });
  }

  #from() {
    const { place, shown, template } = this.#editor;
    return { ...place, ...toSent({ shown, template }) };
  }

  async #attempt(act: () => Promise<Template>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.refused = null;
    try {
      this.kept = await act();
    } catch (error) {
      this.refused = toRefusal(error, apiWords.failed);
    } finally {
      this.isBusy = false;
    }
  }
}
