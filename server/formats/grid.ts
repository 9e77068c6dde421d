/** A sheet as text: what every file format is turned into before a table is recognised in it. */
export interface Grid {
  /** Path as the user gave it. */
  file: string;
  /** Sheet name in a workbook; null in a text file. */
  sheet: string | null;
  /** Rows of cells, as shown; rows may differ in length. Row 0 is line 1 of the sheet. */
  cells: readonly (readonly string[])[];
}

export function isBlankGrid(grid: Grid): boolean {
  return grid.cells.every((row) => row.every((cell) => cell.trim() === ''));
}
