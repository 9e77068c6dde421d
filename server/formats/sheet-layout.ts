/** What a cell is in a printed table; how it looks follows from it. */
export const CELL_ROLES = [
  'title',
  'unit',
  'head',
  'department',
  'name',
  'number',
  'figure',
  'note',
] as const;
/** `number` counts (序号, 排位) and stands in the middle; `figure` is measured and stands to the right. */
export type CellRole = (typeof CELL_ROLES)[number];

export interface LayoutCell {
  /** Null: blank. */
  value: string | number | null;
  role: CellRole;
  /** How a number is shown: 0.0 for one decimal. Null for text. */
  numberFormat: string | null;
}

/** A cell over several others, by its top-left one. Indices count from 0. */
export interface Merge {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A sheet as it is to be written: what stands where, and what it is. Pure data, no library's. */
export interface SheetLayout {
  name: string;
  /** One a column, in letters of half width. */
  columnWidths: readonly number[];
  rows: readonly (readonly LayoutCell[])[];
  merges: readonly Merge[];
  /** Rows at the top that stay in sight and are printed again on every page. */
  headRows: number;
  orientation: 'portrait' | 'landscape';
}

/** Chinese letters take two places. @example displayWidth('GDP增速') // 7 */
export function displayWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0);
}
