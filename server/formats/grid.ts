import type { Area } from '#domain/layout/area.ts';

/** A sheet as text: what every file format is turned into before a table is recognised in it. */
export interface Grid {
  /** Path as the user gave it. */
  file: string;
  /** Sheet name in a workbook; null in a text file. */
  sheet: string | null;
  /** Rows of cells, as shown; rows may differ in length. Row 0 is line 1 of the sheet. */
  cells: readonly (readonly string[])[];
  /** What the file has merged, as far as it is shown; the text stands in the top left cell. */
  merges?: readonly Area[];
  /** Rows and columns with content that are hidden, and left out for that. */
  hidden?: readonly Area[];
  /** Texts in the first columns that their cells' styles move in. */
  indents?: readonly Indent[];
}

/** Rows and columns count from 1, as those of areas do. */
export interface Indent {
  row: number;
  column: number;
  levels: number;
}

/** Names of lines stand there; what is moved in further right is a matter of looks. */
export const COLUMNS_WITH_INDENTS = 6;

export function isBlankGrid(grid: Grid): boolean {
  return grid.cells.every((row) => row.every((cell) => cell.trim() === ''));
}
