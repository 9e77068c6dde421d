import type { Attachment } from 'svelte/attachments';
import { columnSlots, drawnColumns, type Slot } from './columns.ts';

/** Up to here a table is drawn whole: found by the browser's own search, printed and read as it is. */
export const WHOLE_COLUMNS = 30;
const FIRST_DRAWN = 20;

/**
 * Draws of a wide table only the columns in sight. The table stands in a frame that scrolls; its cells
 * know their column by aria-colindex.
 */
export class ColumnWindow {
  readonly #count: () => number;
  #drawn = $state.raw({ first: 0, last: FIRST_DRAWN });
  #focused = $state.raw<number | null>(null);
  readonly isWhole = $derived.by(() => this.#count() <= WHOLE_COLUMNS);
  readonly slots: Slot[] = $derived.by(() => {
    const count = this.#count();
    const { first, last } = this.isWhole ? { first: 0, last: count } : this.#drawn;
    return columnSlots(count, first, last, this.#focused);
  });

  constructor(count: () => number) {
    this.#count = count;
  }

  /** For the table; `offset`: how many columns stand before the ones that are counted. */
  watch(offset: number): Attachment<HTMLTableElement> {
    return (table) => {
      const frame = table.parentElement;
      if (this.isWhole || !frame) return undefined;
      const update = () => {
        this.#draw(table, frame);
      };
      const onFocus = ({ target }: FocusEvent) => {
        const cell = target instanceof Element ? target.closest('[aria-colindex]') : null;
        const index = Number(cell?.getAttribute('aria-colindex') ?? 0) - 1 - offset;
        this.#focused = index >= 0 ? index : null;
      };
      const size = new ResizeObserver(update);
      size.observe(frame);
      frame.addEventListener('scroll', update, { passive: true });
      table.addEventListener('focusin', onFocus);
      return () => {
        size.disconnect();
        frame.removeEventListener('scroll', update);
        table.removeEventListener('focusin', onFocus);
      };
    };
  }

  #draw(table: HTMLTableElement, frame: HTMLElement): void {
    const column = table.querySelector<HTMLElement>('thead .region');
    if (!column) return;
    const view = {
      left: frame.scrollLeft,
      width: frame.clientWidth,
      columnWidth: column.getBoundingClientRect().width,
    };
    const drawn = drawnColumns(view, this.#count());
    if (drawn.first !== this.#drawn.first || drawn.last !== this.#drawn.last) this.#drawn = drawn;
  }
}
