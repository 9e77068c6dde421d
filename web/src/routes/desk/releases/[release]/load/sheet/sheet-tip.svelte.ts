import type { Box } from '#lib/ui/place-tip.ts';
import type { CellPlace } from './selection.ts';

const WAITS_MS = 250;

/** The cell that is hovered long enough to be told of, and where it stands. */
export class SheetTip {
  shown = $state.raw<{ place: CellPlace; box: Box } | null>(null);
  #over: CellPlace | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  over(place: CellPlace, boxOf: () => Box): void {
    if (this.#over?.row === place.row && this.#over.column === place.column) return;
    clearTimeout(this.#timer);
    this.#over = place;
    // Once one is told of, the next follows at once.
    const pause = this.shown ? 0 : WAITS_MS;
    this.#timer = setTimeout(() => {
      this.shown = { place, box: boxOf() };
    }, pause);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#over = null;
    this.shown = null;
  }
}
