import type { BulletinFigure } from '#server/schemas/bulletin.ts';

export const TIP_ID = 'figure-tip';
const LINGERS_MS = 150;

interface Shown {
  figure: BulletinFigure;
  anchor: HTMLElement;
  isTouched: boolean;
}

/** Which number of the page is explained: one at a time. */
export class FigureTip {
  shown = $state.raw<Shown | null>(null);
  #closing: ReturnType<typeof setTimeout> | undefined;

  open(figure: BulletinFigure, anchor: HTMLElement, { isTouched = false } = {}): void {
    this.keep();
    this.shown = { figure, anchor, isTouched };
  }

  isOpenAt(anchor: Element | undefined): boolean {
    return this.shown !== null && this.shown.anchor === anchor;
  }

  /** Leaves time to move from the number onto the tip. */
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
