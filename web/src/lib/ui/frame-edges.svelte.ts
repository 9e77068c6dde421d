import type { Attachment } from 'svelte/attachments';

/** Browsers that can't move a head with the page have it done for them, a frame later. */
const MOVES_BY_ITSELF = 'animation-timeline: --table';

/** What the frame of a table knows of it: whether it is wider, and on which side there is more. */
export class FrameEdges {
  /** Of the table. */
  width = $state(0);
  isWider = $state(false);
  isGrid = $state(false);
  hasBefore = $state(false);
  hasAfter = $state(false);
  #scroller: HTMLElement | null = null;
  #rail: HTMLElement | null = null;

  /** For the box that scrolls. */
  readonly watch: Attachment<HTMLElement> = (scroller) => {
    this.#scroller = scroller;
    const measure = () => {
      this.#measure(scroller);
    };
    const look = () => {
      this.#look(scroller);
      if (this.#rail) this.#rail.scrollLeft = scroller.scrollLeft;
    };
    const size = new ResizeObserver(measure);
    const observe = () => {
      size.disconnect();
      size.observe(scroller);
      for (const part of [tableIn(scroller), tableIn(scroller)?.tHead])
        if (part) size.observe(part);
    };
    // The table itself may be another one later.
    const parts = new MutationObserver(observe);
    parts.observe(scroller, { childList: true });
    observe();
    scroller.addEventListener('scroll', look, { passive: true });
    const stop = CSS.supports(MOVES_BY_ITSELF) ? undefined : moveHead(scroller);
    return () => {
      size.disconnect();
      parts.disconnect();
      scroller.removeEventListener('scroll', look);
      stop?.();
    };
  };

  /** For the bar to pull. */
  readonly pull: Attachment<HTMLElement> = (rail) => {
    this.#rail = rail;
    rail.scrollLeft = this.#scroller?.scrollLeft ?? 0;
    const follow = () => {
      if (this.#scroller) this.#scroller.scrollLeft = rail.scrollLeft;
    };
    rail.addEventListener('scroll', follow, { passive: true });
    return () => {
      rail.removeEventListener('scroll', follow);
      this.#rail = null;
    };
  };

  #measure(scroller: HTMLElement): void {
    const table = tableIn(scroller);
    if (!table) return;
    const head = table.tHead?.offsetHeight ?? 0;
    const names = table.querySelector<HTMLElement>('thead th:first-child, tbody th[scope=row]');
    const { style } = scroller.parentElement ?? scroller;
    style.setProperty('--head', `${head}px`);
    style.setProperty('--way', `${Math.max(0, table.offsetHeight - head)}px`);
    style.setProperty('--seen', `${scroller.clientWidth}px`);
    style.setProperty('--names', `${names?.offsetWidth ?? 0}px`);
    this.width = table.offsetWidth;
    this.isWider = table.offsetWidth > scroller.clientWidth + 1;
    this.isGrid = table.getAttribute('role') === 'grid';
    this.#look(scroller);
  }

  #look({ scrollLeft, clientWidth, scrollWidth }: HTMLElement): void {
    this.hasBefore = this.isWider && scrollLeft > 1;
    this.hasAfter = this.isWider && scrollLeft + clientWidth < scrollWidth - 1;
  }
}

const tableIn = (scroller: HTMLElement) =>
  scroller.querySelector<HTMLTableElement>(':scope > table');

function moveHead(scroller: HTMLElement): () => void {
  const move = () => {
    const table = tableIn(scroller);
    const head = table?.tHead;
    if (!table || !head) return;
    const isWider = table.offsetWidth > scroller.clientWidth + 1;
    const way = !isWider
      ? 0
      : Math.min(-table.getBoundingClientRect().top, table.offsetHeight - head.offsetHeight);
    head.style.transform = way > 0 ? `translateY(${way}px)` : '';
  };
  document.addEventListener('scroll', move, { passive: true, capture: true });
  return () => {
    document.removeEventListener('scroll', move, { capture: true });
  };
}
