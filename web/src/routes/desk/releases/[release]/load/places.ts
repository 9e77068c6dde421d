import { cellName, columnLetters } from '#domain/cell-name.ts';
import type { ShownGrid, UploadProblem } from '#server/schemas/uploads.ts';
import { inLanguage } from '#lib/language/language.ts';

const words = inLanguage({
  zh: {
    row: (row: number) => `第 ${row} 行`,
    column: (letters: string) => `${letters} 列`,
    whole: '整张表',
  },
  en: {
    row: (row) => `row ${row}`,
    column: (letters) => `column ${letters}`,
    whole: 'whole table',
  },
});

type Place = Pick<UploadProblem, 'row' | 'column'>;

/** As spreadsheets call it. @example placeWords({ row: 3, column: 2 }) // 'B3' */
export function placeWords({ row, column }: Place): string {
  if (row !== null && column !== null) return cellName(row, column);
  if (row !== null) return words.row(row);
  return column === null ? words.whole : words.column(columnLetters(column));
}

/** What is wrong in one cell, or with a row or column as a whole. */
export interface Mark {
  severity: UploadProblem['severity'];
  problems: readonly UploadProblem[];
}

/** The key of a mark: `3:2` a cell, `3:0` the head of a row, `0:2` that of a column. */
export const markKey = ({ row, column }: Place) => `${row ?? 0}:${column ?? 0}`;

/** Problems by where they stand, the graver sign where there are several; those of the whole sheet are in none. */
export function marksOf(problems: readonly UploadProblem[]): ReadonlyMap<string, Mark> {
  const placed = problems.filter(({ row, column }) => row !== null || column !== null);
  return new Map(
    [...Map.groupBy(placed, markKey)].map(([key, own]) => {
      const severity = own.some((one) => one.severity === 'error') ? 'error' : 'warning';
      return [key, { severity, problems: own }];
    }),
  );
}

/** The element that shows a place; null when the sheet does not show it. */
export function placeId(sheet: string, place: Place, grid: ShownGrid): string | null {
  const isShown =
    (place.row === null || grid.rows.some(({ no }) => no === place.row)) &&
    (place.column ?? 0) <= shownColumns(grid);
  const isSomewhere = place.row !== null || place.column !== null;
  return isShown && isSomewhere ? `${sheet}-${markKey(place)}` : null;
}

/** One more column than there are would be shown for a place beyond the last cell of a row. */
export function shownColumns({ rows }: ShownGrid): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
}
