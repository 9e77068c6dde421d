import { isInField } from './clipboard.ts';
import type { GridPlace } from './selected-cells.ts';
import type { Sheet } from './sheet.svelte.ts';

/** Mouse and finger on a grid: a mouse selects and drags a block, a finger taps a cell to fill it in. */
export class Pointing {
  readonly #sheet: Sheet;
  #isDragging = false;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  /** Whether a cell was selected. A finger may be about to scroll: what it taps is told by the click. */
  press(event: PointerEvent): boolean {
    const place = placeOf(event);
    if (!place || isInField(event) || event.pointerType === 'touch' || event.button !== 0) {
      return false;
    }
    this.#isDragging = true;
    this.#sheet.select(place, event.shiftKey);
    return true;
  }

  drag(event: PointerEvent): void {
    if (!this.#isDragging) return;
    const place = placeOf(event);
    if ((event.buttons & 1) === 0) this.#isDragging = false;
    else if (place) this.#sheet.select(place, true);
  }

  release(): void {
    this.#isDragging = false;
  }

  /** Whether a cell was selected that can't be filled in; one that can has its field now. */
  tap(event: MouseEvent): boolean {
    const place = placeOf(event);
    const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    if (!place || !isTouch || isInField(event)) return false;
    this.#sheet.select(place);
    return !this.#sheet.edit('inside');
  }

  /** A double click edits what stands there. */
  open(event: MouseEvent): void {
    if (placeOf(event) && !isInField(event)) this.#sheet.edit('inside');
  }
}

function placeOf({ target }: Event): GridPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null;
  const { line, column } = cell?.dataset ?? {};
  return line === undefined || column === undefined
    ? null
    : { line: Number(line), column: Number(column) };
}
