import type { Attachment } from 'svelte/attachments';
import { layOut, stepOf } from './grid-layout.ts';

/** What of a cell takes the focus; where there is none of it, the cell itself does. */
const STOPS = 'a[href], button, input, select, textarea, summary';
/** In these the arrows belong to the text or the choice. */
const TYPED = 'input:not([type=checkbox], [type=radio]), select, textarea';

/**
 * Makes of a table one stop for the tab key, by the grid pattern of ARIA: arrows, Home and End, with Ctrl
 * to the corners, PageUp and PageDown go from cell to cell, and in a cell with several links from link to
 * link. Links stay links. What is drawn into the table later is taken in. https://www.w3.org/WAI/ARIA/apg/patterns/grid/
 */
export const gridKeys: Attachment<HTMLTableElement> = (table) => {
  table.setAttribute('role', 'grid');
  let stop: HTMLElement | null = null;
  const leaveOnly = (next: HTMLElement | null) => {
    if (stop && stop !== next) stop.tabIndex = -1;
    stop = next;
    if (next) next.tabIndex = 0;
  };
  const takeIn = (part: Element) => {
    for (const one of part.querySelectorAll<HTMLElement>(STOPS)) {
      if (one !== stop && one.tabIndex !== -1) one.tabIndex = -1;
    }
  };
  const renew = () => {
    if (stop?.isConnected && table.contains(stop)) return;
    leaveOnly(firstStop(table));
  };
  const changes = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (!(node instanceof HTMLElement)) continue;
        if (node.matches(STOPS) && node !== stop) node.tabIndex = -1;
        takeIn(node);
      }
    }
    renew();
  });
  const onFocus = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement && target !== table && target.closest('table') === table) {
      leaveOnly(target);
    }
  };
  const onKey = (event: KeyboardEvent) => {
    const next = nextStop(table, event);
    if (!next) return;
    // Else the page would scroll as well.
    event.preventDefault();
    if (!next.matches(STOPS)) next.tabIndex = -1;
    next.focus();
  };
  takeIn(table);
  renew();
  changes.observe(table, { childList: true, subtree: true });
  table.addEventListener('focusin', onFocus);
  table.addEventListener('keydown', onKey);
  return () => {
    changes.disconnect();
    table.removeEventListener('focusin', onFocus);
    table.removeEventListener('keydown', onKey);
  };
};

const isShown = (part: HTMLElement) => part.checkVisibility({ visibilityProperty: true });

const stopsIn = (part: HTMLElement) =>
  [...part.querySelectorAll<HTMLElement>(STOPS)].filter(isShown);

/** Where the tab key comes in: the first link of the body, which is what the table is about. */
function firstStop(table: HTMLTableElement): HTMLElement | null {
  for (const part of [...table.tBodies, table]) {
    const link = [...part.querySelectorAll<HTMLElement>(STOPS)].find(isShown);
    if (link) return link;
  }
  return table.querySelector<HTMLElement>('td, th');
}

function nextStop(table: HTMLTableElement, event: KeyboardEvent): HTMLElement | null {
  const { target, key, altKey, metaKey } = event;
  if (!(target instanceof HTMLElement) || altKey || metaKey || target.matches(TYPED)) return null;
  const cell = target.closest<HTMLTableCellElement>('td, th');
  if (cell?.closest('table') !== table) return null;
  const within = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  if (within !== 0) {
    const stops = stopsIn(cell);
    const beside = stops[stops.indexOf(target) + within];
    if (stops.includes(target) && beside) return beside;
  }
  const next = nextCell(table, cell, event);
  if (!next) return null;
  const stops = stopsIn(next);
  return (key === 'ArrowLeft' ? stops.at(-1) : stops[0]) ?? next;
}

/**
 * The next cell in sight that way. Up and down it stays in its column: a title that spans the table is met
 * in the first one alone.
 */
function nextCell(table: HTMLTableElement, cell: HTMLTableCellElement, event: KeyboardEvent) {
  const places = layOut([...table.rows].map((row) => [...row.cells]));
  const row = cell.closest('tr')?.rowIndex ?? 0;
  const column = Math.max(0, places[row]?.indexOf(cell) ?? 0);
  const isCorner = event.ctrlKey && event.key === 'End';
  const step = stepOf(
    event,
    { row, column },
    {
      rows: places.length,
      columns: places[isCorner ? places.length - 1 : row]?.length ?? 0,
      page: rowsInSight(cell),
    },
  );
  if (!step) return null;
  for (
    let { row: down, column: right } = step.to;
    ;
    down += step.way.row, right += step.way.column
  ) {
    const there = places[down]?.[right];
    if (!there || (there === cell && step.isLeap)) return null;
    const isPassed = step.way.row !== 0 && places[down]?.indexOf(there) !== right;
    if (there !== cell && !isPassed && isShown(there)) return there;
  }
}

const rowsInSight = (cell: HTMLElement) =>
  Math.max(1, Math.floor(window.innerHeight / Math.max(1, cell.offsetHeight)) - 3);
