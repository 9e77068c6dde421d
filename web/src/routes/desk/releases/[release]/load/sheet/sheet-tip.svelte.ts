import type { Box } from '#lib/ui/tip/place-tip.ts';
import { Telling } from '#lib/ui/tip/telling.svelte.ts';
import type { CellPlace } from './selection.ts';

const WAITS_MS = 250;

/** The cell that is hovered long enough to be told of, and where it stands. */
export class SheetTip {
  readonly telling = new Telling<CellPlace>();
  #over: CellPlace | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  over(place: CellPlace, boxOf: () => Box): void {
    if (this.#over?.row === place.row && this.#over.column === place.column) return;
    clearTimeout(this.#timer);
    this.#over = place;
    // Once one is told of, the next follows at once.
    const pause = this.telling.shown ? 0 : WAITS_MS;
    this.#timer = setTimeout(() => {
      this.telling.open(place, boxOf());
    }, pause);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#over = null;
    this.telling.close();
  }
}
