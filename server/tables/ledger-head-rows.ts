import type { Grid } from '#server/formats/grid.ts';

import { cellAt, filledCells } from './cells.ts';

/** Between a head and the one above it: 投资 / 金额. */
export const ABOVE = ' / ';
const MOST_HEAD_ROWS = 3;

/** The last row of heads that begin in a row: heads reach down, or stand under a head of several columns. */
export function lastHeadRow(grid: Grid, row: number): number {
  const reach = (grid.merges ?? [])
    .filter(({ top, right, left }) => top === row + 1 && right === left)
    .map(({ bottom }) => bottom - 1);
  const last = Math.max(row, ...reach.filter((bottom) => bottom < row + MOST_HEAD_ROWS));
  return last === row && standsUnderGroups(grid, row) ? row + 1 : last;
}

/** Whether all that a row has below it stands under heads over several columns, which leave blanks to their right. */
function standsUnderGroups(grid: Grid, row: number): boolean {
  const below = filledCells(grid, row + 1);
  return below.length > 1 && below.every(({ column }) => isOfGroup(grid, row, column - 1));
}

function isOfGroup(grid: Grid, row: number, column: number): boolean {
  if (cellAt(grid, row, column).text === '') return groupOver(grid, row, column) !== '';
  const next = column + 1;
  return cellAt(grid, row, next).text === '' && cellAt(grid, row + 1, next).text !== '';
}

/** The nearest head to the left. */
function groupOver(grid: Grid, row: number, column: number): string {
  for (let left = column - 1; left >= 0; left -= 1) {
    const { text } = cellAt(grid, row, left);
    if (text !== '') return text;
  }
  return '';
}

/** What stands above a column from top to bottom, each text once. */
export function headParts(
  grid: Grid,
  { firstRow, lastRow }: { firstRow: number; lastRow: number },
  column: number,
): string[] {
  const parts: string[] = [];
  for (let row = firstRow; row <= lastRow; row += 1) {
    const own = cellAt(grid, row, column).text;
    const below = row < lastRow && cellAt(grid, row + 1, column).text !== '';
    const text = own === '' && below ? groupOver(grid, row, column) : own;
    if (text !== '' && text !== parts.at(-1)) parts.push(text.replaceAll(/\s+/gu, ' '));
  }
  return parts;
}
