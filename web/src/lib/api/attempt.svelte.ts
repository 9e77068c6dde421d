import { ApiProblem } from './client.ts';
import { words } from './words.ts';

export interface Refused {
  title: string;
  /** Why, and what to do. */
  detail: string;
}

/** Something that a form or a button asks of the API: whether it is under way, and why it was refused. */
export class Attempt {
  isBusy = $state(false);
  refused = $state.raw<Refused | null>(null);

  /** What came of it; null when it was refused. A second click while it is under way does nothing. */
  async run<T>(send: () => Promise<T>): Promise<T | null> {
    if (this.isBusy) return null;
    this.isBusy = true;
    this.refused = null;
    try {
      return await send();
    } catch (error) {
      this.refused = explain(error);
      return null;
    } finally {
      this.isBusy = false;
    }
  }
}

function explain(error: unknown): Refused {
  if (error instanceof ApiProblem) {
    return { title: error.problem.title, detail: error.problem.detail };
  }
  console.error(error);
  return words.failed;
}
