import type { Box } from './place-tip.ts';

const LINGERS_MS = 150;

/** What a tip tells of, and beside what: one at a time. */
export class Telling<What> {
  shown = $state.raw<{ what: What; anchor: HTMLElement | Box } | null>(null);
  #closing: ReturnType<typeof setTimeout> | undefined;

  open(what: What, anchor: HTMLElement | Box): void {
    this.keep();
    this.shown = { what, anchor };
  }

  isOpenAt(anchor: Element | undefined): boolean {
    return this.shown !== null && this.shown.anchor === anchor;
  }

  /** Leaves time to move from the anchor onto the tip, to copy its words. */
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
