import { parseRecords } from '#server/formats/csv.ts';
import { sliceRecords } from '#server/formats/csv-slices.ts';
import { recognizeDelimiter } from '#server/formats/delimiter.ts';
import type { TableProblem } from '#server/tables/types.ts';
import type { ShownGrid } from './upload-reading.ts';

const MAX_SHOWN_ROWS = 500;
const MAX_SHOWN_COLUMNS = 60;
/** Rows further down are shown for their problems; nobody mends more than these in one go. */
const MAX_PROBLEM_ROWS = 100;
const MAX_CELL_LENGTH = 300;

/** The cells as a page can show them: not more than fit, but every row that has a problem. */
export function showGrid(
  cells: readonly (readonly string[])[],
  problems: readonly Pick<TableProblem, 'row'>[],
): ShownGrid {
  const columnCount = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const further = [...new Set(problems.flatMap(({ row }) => row ?? []))]
    .filter((row) => row > MAX_SHOWN_ROWS && row <= cells.length)
    .sort((a, b) => a - b)
    .slice(0, MAX_PROBLEM_ROWS);
  const first = cells.slice(0, MAX_SHOWN_ROWS).map((_, index) => index + 1);
  return {
    rows: [...first, ...further].map((no) => ({ no, cells: shorten(cells[no - 1] ?? []) })),
    rowCount: cells.length,
    columnCount,
    isCut: cells.length > MAX_SHOWN_ROWS || columnCount > MAX_SHOWN_COLUMNS,
  };
}

function shorten(row: readonly string[]): string[] {
  return row
    .slice(0, MAX_SHOWN_COLUMNS)
    .map((cell) => (cell.length > MAX_CELL_LENGTH ? `${cell.slice(0, MAX_CELL_LENGTH)}…` : cell));
}

/** Of a tidy CSV only the beginning: the rest is never held as cells. */
export function showTidy(text: string, dataRows: number): ShownGrid {
  const delimiter = recognizeDelimiter(text);
  const cells: string[][] = [];
  for (const slice of sliceRecords([text])) {
    cells.push(...parseRecords(slice, '', delimiter).rows);
    if (cells.length >= MAX_SHOWN_ROWS) break;
  }
  if (cells.at(-1)?.every((cell) => cell === '')) cells.pop();
  const shown = showGrid(cells.slice(0, MAX_SHOWN_ROWS), []);
  const rowCount = Math.max(cells.length, dataRows + 1);
  return { ...shown, rowCount, isCut: shown.isCut || rowCount > shown.rows.length };
}
