/** What can be undone and done again: each step as it was before. */
export class Steps<Value> {
  #done = $state.raw<readonly Value[]>([]);
  #undone = $state.raw<readonly Value[]>([]);

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** Something is about to become other than this. */
  take(before: Value): void {
    this.#done = [...this.#done, before];
    this.#undone = [];
  }

  /** What was before this; null: nothing. */
  undo(now: Value): Value | null {
    const before = this.#done.at(-1);
    if (before === undefined) return null;
    this.#done = this.#done.slice(0, -1);
    this.#undone = [...this.#undone, now];
    return before;
  }

  redo(now: Value): Value | null {
    const after = this.#undone.at(-1);
    if (after === undefined) return null;
    this.#undone = this.#undone.slice(0, -1);
    this.#done = [...this.#done, now];
    return after;
  }

  forget(): void {
    this.#done = [];
    this.#undone = [];
  }
}
