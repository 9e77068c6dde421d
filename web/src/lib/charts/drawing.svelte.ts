import { toRefusal, type Refusal } from '#lib/api/refusal.ts';
import type { Picture, PictureToCome } from './picture.ts';
import { words } from './words.ts';

/** Where a picture stands: the one before stays until the next has come, and what kept it away is said. */
export class Drawing {
  /** Undefined: none has come yet; null: there is nothing to draw. */
  picture = $state.raw<Picture | null | undefined>(undefined);
  refused = $state.raw<Refusal | null>(null);
  #newest: PictureToCome | null = null;

  /** Of two that were asked for, the one asked for last counts, whichever comes first. */
  async show(asked: PictureToCome): Promise<void> {
    this.#newest = asked;
    try {
      const picture = await asked;
      if (this.#newest !== asked) return;
      this.picture = picture;
      this.refused = null;
    } catch (error) {
      if (this.#newest === asked) this.refuse(error);
    }
  }

  refuse(error: unknown): void {
    // Why is said by whoever refused; what failed is this.
    const { detail } = toRefusal(error, words.notDrawn);
    this.refused = { title: words.notDrawn.title, detail };
  }
}
