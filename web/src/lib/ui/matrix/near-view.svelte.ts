import type { Attachment } from 'svelte/attachments';

/** As far beyond the edge of its frame a row is still drawn whole. */
const MARGIN = '160px';

/**
 * Whether a row of a table stands in sight of the frame that scrolls, or nearly, or holds the focus:
 * rows that don't need no cells.
 */
export class NearView {
  #isNear = $state(false);
  #isHeld = $state(false);
  readonly isNear = $derived(this.#isNear || this.#isHeld);

  readonly watch: Attachment<HTMLTableRowElement> = (row) => {
    const root = row.closest('table')?.parentElement ?? null;
    const observer = new IntersectionObserver(
      (entries) => {
        this.#isNear = entries.at(-1)?.isIntersecting ?? false;
      },
      { root, rootMargin: `${MARGIN} 0px` },
    );
    const onFocus = ({ type }: FocusEvent) => {
      this.#isHeld = type === 'focusin';
    };
    observer.observe(row);
    row.addEventListener('focusin', onFocus);
    row.addEventListener('focusout', onFocus);
    return () => {
      observer.disconnect();
      row.removeEventListener('focusin', onFocus);
      row.removeEventListener('focusout', onFocus);
    };
  };
}
