import { isWithin, type Area } from '#domain/layout/area.ts';
import type { LayoutChange, TemplateSheet } from '#domain/layout/shown.ts';
import type { HeadCells, TableLayout } from '#domain/layout/table-layout.ts';
import type { Grid } from '#server/formats/grid.ts';
import { cellText, filledIn } from './grid-areas.ts';
import { keyOfHead } from './head-key.ts';
import { matchSheets } from './match-sheets.ts';

/**
 * Cells of the heads that are not what a template knows. Months change every month, and lines may change
 * places; a name that was not there, one that is gone, and a line behind the last one are told.
 */
export function findLayoutChanges(
  sheets: readonly TemplateSheet[],
  grids: readonly Grid[],
): LayoutChange[] {
  return matchSheets(sheets, grids).flatMap(({ sheet, grid }) => {
    const areas = sheet.layouts.flatMap((layout) =>
      layout.heads.flatMap((head) => [
        ...changesWithin(head.cells, sheet, grid),
        ...linesBehind(head, layout, grid),
      ]),
    );
    const byPlace = new Map(areas.map((one) => [`${one.row}:${one.column}`, one]));
    return [...byPlace.values()];
  });
}

function changesWithin(area: Area, sheet: TemplateSheet, grid: Grid): LayoutChange[] {
  const before = sheet.heads.filter(({ row, column }) => isWithin(area, row, column));
  const now = filledIn(grid, area);
  const [known, held] = [before, now].map(
    (cells) => new Set(cells.map((one) => keyOfHead(one.text))),
  );
  const added = now.filter(({ text }) => isUnknown(text, known));
  const gone = before.filter(({ text }) => isUnknown(text, held));
  const places = new Map([...gone, ...added].map((one) => [`${one.row}:${one.column}`, one]));
  return [...places.values()].map(({ row, column }) => ({
    sheet: grid.sheet,
    row,
    column,
    before: before.find((one) => one.row === row && one.column === column)?.text ?? null,
    now: cellText(grid, row, column) || null,
  }));
}

/** What says months or numbers alone is another text each month. */
function isUnknown(text: string, keys: ReadonlySet<string> = new Set()): boolean {
  const key = keyOfHead(text);
  return key !== '' && !keys.has(key);
}

/** Lines that go on after the last one, and columns likewise: a county that has come. */
function linesBehind(
  { cells, direction }: HeadCells,
  layout: TableLayout,
  grid: Grid,
): LayoutChange[] {
  const [down, right] =
    direction === 'left' ? [1, 0] : direction === 'up' ? [0, 1] : ([0, 0] as const);
  if (down + right === 0) return [];
  const found: LayoutChange[] = [];
  let [row, column] = down === 1 ? [cells.bottom + 1, cells.left] : [cells.top, cells.right + 1];
  while (isNamedLine({ row, column, down }, layout, grid)) {
    found.push({ sheet: grid.sheet, row, column, before: null, now: cellText(grid, row, column) });
    row += down;
    column += right;
  }
  return found;
}

function isNamedLine(
  { row, column, down }: { row: number; column: number; down: number },
  { figures }: TableLayout,
  grid: Grid,
): boolean {
  if (keyOfHead(cellText(grid, row, column)) === '') return false;
  if (figures.some((area) => isWithin(area, row, column))) return false;
  return figures.some(({ top, left, bottom, right }) => {
    const line =
      down === 1
        ? { top: row, bottom: row, left, right }
        : { top, bottom, left: column, right: column };
    return filledIn(grid, line).some(({ text }) => /\d/u.test(text) && !/\p{L}/u.test(text));
  });
}
