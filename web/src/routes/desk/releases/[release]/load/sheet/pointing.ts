import { boxOf, columnAt, rowAt, type Geometry } from './geometry.ts';
import { mergedAt, type CellPlace } from './selection.ts';
import type { Selecting } from './selecting.svelte.ts';

interface Ground {
  /** How far row numbers and letters reach. */
  side: number;
  head: number;
  geometry: () => Geometry;
  frame: () => HTMLElement | undefined;
}

/** A row number, a letter, or a cell. */
type Target = { row: number } | { column: number } | CellPlace;

/** Mouse and finger on the sheet: a mouse drags a block, a finger taps, for it may be about to scroll. */
export class Pointing {
  readonly #selecting: Selecting;
  readonly #ground: Ground;
  #from: 'row' | 'column' | 'cell' | null = null;

  constructor(selecting: Selecting, ground: Ground) {
    this.#selecting = selecting;
    this.#ground = ground;
  }

  press(event: PointerEvent): void {
    if (event.pointerType === 'touch' || event.button !== 0) return;
    const target = this.#targetAt(event);
    if (!target) return;
    this.#select(target, event.shiftKey || this.#selecting.isExtending);
    this.#from = 'row' in target ? ('column' in target ? 'cell' : 'row') : 'column';
  }

  drag(event: PointerEvent): void {
    if (this.#from === null) return;
    if ((event.buttons & 1) === 0) {
      this.#from = null;
      return;
    }
    const { row, column } = this.#placeAt(event);
    if (this.#from === 'row') this.#selecting.selectRow(row, true);
    else if (this.#from === 'column') this.#selecting.selectColumn(column, true);
    else this.#selecting.select({ row, column }, true);
    this.#scrollAlong(event);
  }

  release(): void {
    this.#from = null;
  }

  tap(event: MouseEvent): void {
    if (!(event instanceof PointerEvent) || event.pointerType !== 'touch') return;
    const target = this.#targetAt(event);
    if (target) this.#select(target, this.#selecting.isExtending);
    this.#selecting.isExtending = false;
  }

  /** The cell under the pointer; null over numbers and letters. */
  cellAt(event: MouseEvent): CellPlace | null {
    const target = this.#targetAt(event);
    return target && 'row' in target && 'column' in target ? target : null;
  }

  /** Where a cell stands on the page. */
  boxOf(place: CellPlace): { left: number; top: number; width: number; height: number } {
    const { side, head, geometry, frame } = this.#ground;
    const at = frame()?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const area = mergedAt(this.#selecting.extent.merges, place);
    const { x, y, width, height } = boxOf(geometry(), area);
    const [left, top] = [frame()?.scrollLeft ?? 0, frame()?.scrollTop ?? 0];
    return { left: at.left + side + x - left, top: at.top + head + y - top, width, height };
  }

  #select(target: Target, isExtending: boolean): void {
    if (!('column' in target)) this.#selecting.selectRow(target.row, isExtending);
    else if (!('row' in target)) this.#selecting.selectColumn(target.column, isExtending);
    else this.#selecting.select(target, isExtending);
  }

  #targetAt(event: MouseEvent): Target | null {
    const { side, head, frame } = this.#ground;
    const at = frame()?.getBoundingClientRect();
    if (!at) return null;
    const [x, y] = [event.clientX - at.left, event.clientY - at.top];
    const { row, column } = this.#placeAt(event);
    // A click on the bars that scroll is none on a cell.
    if (x > (frame()?.clientWidth ?? 0) || y > (frame()?.clientHeight ?? 0)) return null;
    if (y < head) return x < side ? null : { column };
    return x < side ? { row } : { row, column };
  }

  #placeAt(event: MouseEvent): CellPlace {
    const { side, head, geometry, frame } = this.#ground;
    const at = frame()?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const x = event.clientX - at.left + (frame()?.scrollLeft ?? 0) - side;
    const y = event.clientY - at.top + (frame()?.scrollTop ?? 0) - head;
    return { row: rowAt(geometry(), y), column: columnAt(geometry(), x) };
  }

  /** A block may be larger than what is in sight. */
  #scrollAlong(event: PointerEvent): void {
    const frame = this.#ground.frame();
    if (!frame) return;
    const { left, top, right, bottom } = frame.getBoundingClientRect();
    const EDGE = 24;
    const across = event.clientX > right - EDGE ? 1 : event.clientX < left + EDGE ? -1 : 0;
    const down = event.clientY > bottom - EDGE ? 1 : event.clientY < top + EDGE ? -1 : 0;
    if (across !== 0 || down !== 0) frame.scrollBy(across * EDGE, down * EDGE);
  }
}
