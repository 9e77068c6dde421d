import type { Attachment } from 'svelte/attachments';

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** A cell, or the head of a row. */
const LANDING = 'td, th[scope="row"]';

/**
 * Arrow keys go from link to link through the cells of a table, and to the heads of its rows, so that
 * one of them is enough as a stop for the tab key; cells without a link are passed over.
 */
export const arrowKeys: Attachment<HTMLTableElement> = (table) => {
  const onKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const cell = event.target instanceof Element ? event.target.closest('td, th') : null;
    if (!step || !(cell instanceof HTMLTableCellElement)) return;
    const link = findLink(table, cell, step);
    if (!link) return;
    // Else the frame would scroll as well.
    event.preventDefault();
    link.focus();
  };
  table.addEventListener('keydown', onKey);
  return () => {
    table.removeEventListener('keydown', onKey);
  };
};

function findLink(
  table: HTMLTableElement,
  cell: HTMLTableCellElement,
  [down, right]: readonly [number, number],
): HTMLElement | null {
  let row = cell.closest('tr')?.rowIndex ?? -1;
  let column = cell.cellIndex;
  for (;;) {
    row += down;
    column += right;
    const there = table.rows[row]?.cells[column];
    // A title that spans the table has one cell only: go on, as long as there are rows.
    if (!there && (right !== 0 || !table.rows[row])) return null;
    const link = there?.querySelector('a');
    if (link && there?.matches(LANDING)) return link;
  }
}
