import type { Area } from '#domain/layout/area.ts';
import type { Grid } from '#server/formats/grid.ts';

export interface TextAt {
  row: number;
  column: number;
  text: string;
}

/** Trimmed; rows and columns count from 1. */
export function cellText({ cells }: Grid, row: number, column: number): string {
  return cells[row - 1]?.[column - 1]?.trim() ?? '';
}

/** The cells of an area that hold something. */
export function filledIn(grid: Grid, { top, left, bottom, right }: Area): TextAt[] {
  const found: TextAt[] = [];
  for (let row = top; row <= Math.min(bottom, grid.cells.length); row += 1) {
    const last = Math.min(right, grid.cells[row - 1]?.length ?? 0);
    for (let column = left; column <= last; column += 1) {
      const text = cellText(grid, row, column);
      if (text !== '') found.push({ row, column, text });
    }
  }
  return found;
}
