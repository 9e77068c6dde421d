import { isWithin, type Area } from '#domain/layout/area.ts';
import type { HeadCells } from '#domain/layout/table-layout.ts';
import type { Grid } from '#server/formats/grid.ts';
import { cellText, filledIn, type TextAt } from './grid-areas.ts';
import { keyOfHead } from './head-key.ts';

/** Heads and the figures that stand under or beside them. */
export interface HeadsOfFigures extends Pick<HeadCells, 'cells' | 'direction'> {
  figures: readonly Area[];
}

/** Names of lines that go on after the last one, and of columns likewise: a county that has come. */
export function findLinesBehind(heads: HeadsOfFigures, grid: Grid): TextAt[] {
  const { cells, direction } = heads;
  if (direction !== 'left' && direction !== 'up') return [];
  const [down, right] = direction === 'left' ? [1, 0] : [0, 1];
  const found: TextAt[] = [];
  let [row, column] = down === 1 ? [cells.bottom + 1, cells.left] : [cells.top, cells.right + 1];
  while (isNamedLine(heads, grid, { row, column })) {
    found.push({ row, column, text: cellText(grid, row, column) });
    row += down;
    column += right;
  }
  return found;
}

/** A name with figures in its line: a note behind the last line has none. */
export function isNamedLine(
  { direction, figures }: HeadsOfFigures,
  grid: Grid,
  { row, column }: { row: number; column: number },
): boolean {
  if (keyOfHead(cellText(grid, row, column)) === '') return false;
  if (figures.some((area) => isWithin(area, row, column))) return false;
  return figures.some(({ top, left, bottom, right }) => {
    const line =
      direction === 'left'
        ? { top: row, bottom: row, left, right }
        : { top, bottom, left: column, right: column };
    return filledIn(grid, line).some(({ text }) => /\d/u.test(text) && !/\p{L}/u.test(text));
  });
}
