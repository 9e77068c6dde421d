import type { Mark } from './places.ts';

const LINGERS_MS = 150;

/** Which cell's problems are shown: one at a time. */
export class CellTip {
  shown = $state.raw<{ mark: Mark; anchor: HTMLElement } | null>(null);
  #closing: ReturnType<typeof setTimeout> | undefined;

  open(mark: Mark, anchor: HTMLElement): void {
    this.keep();
    this.shown = { mark, anchor };
  }

  /** Leaves time to move from the cell onto the tip, to copy its words. */
  closeSoon(): void {
    this.keep();
    this.#closing = setTimeout(() => this.close(), LINGERS_MS);
  }

  keep(): void {
    clearTimeout(this.#closing);
  }

  close(): void {
    this.keep();
    this.shown = null;
  }
}
