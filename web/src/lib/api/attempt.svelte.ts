import { toRefusal, type Refusal } from './refusal.ts';
import { words } from './words.ts';

/** Something that a form or a button asks of the API: whether it is under way, and why it was refused. */
export class Attempt {
  isBusy = $state(false);
  refused = $state.raw<Refusal | null>(null);

  /** What came of it; null when it was refused. A second click while it is under way does nothing. */
  async run<T>(send: () => Promise<T>): Promise<T | null> {
    if (this.isBusy) return null;
    this.isBusy = true;
    this.refused = null;
    try {
      return await send();
    } catch (error) {
      this.refused = toRefusal(error, words.failed);
      return null;
    } finally {
      this.isBusy = false;
    }
  }
}
