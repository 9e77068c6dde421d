import { withoutWidthless } from '#domain/fold.ts';
import type { Grid } from '#server/formats/grid.ts';

import type { PrintedCell } from './types.ts';

/** The cell at indices from 0, trimmed, with its place counted from 1; blank beyond the row's end. */
export function cellAt(grid: Grid, row: number, column: number): PrintedCell {
  const text = grid.cells[row]?.[column] ?? '';
  return { text: withoutWidthless(text).trim(), row: row + 1, column: column + 1 };
}

export function cellsOfRow(grid: Grid, row: number): PrintedCell[] {
  return (grid.cells[row] ?? []).map((_, column) => cellAt(grid, row, column));
}

export function filledCells(grid: Grid, row: number): PrintedCell[] {
  return cellsOfRow(grid, row).filter((cell) => cell.text !== '');
}

/** Counted from 0: the last row with more than one text, under which stand only remarks; -1: there is none. */
export function lastFullRow(grid: Grid): number {
  return grid.cells.findLastIndex((_, row) => filledCells(grid, row).length > 1);
}
