import { rowKind, cellsOfRow, type Band } from './rows.ts';
import type { Sheet } from './sheet.ts';

/** Tables that stand beside one another: each has names of its own before its figures. */
export function findBands(sheet: Sheet): Band[] {
  const whole = usedColumns(sheet);
  if (whole === null) return [];
  const starts = new Set<number>([
    whole.left,
    ...afterGaps(sheet, whole),
    ...atLabels(sheet, whole),
  ]);
  const sorted = [...starts].sort((a, b) => a - b);
  return sorted.map((left, index) => ({ left, right: (sorted[index + 1] ?? whole.right + 1) - 1 }));
}

function usedColumns(sheet: Sheet): Band | null {
  let [left, right] = [Infinity, 0];
  for (let row = 1; row <= sheet.rows; row += 1) {
    const cells = cellsOfRow(sheet, row, { left: 1, right: sheet.columns });
    const [first, last] = [cells[0], cells.at(-1)];
    if (first === undefined || last === undefined) continue;
    left = Math.min(left, first.column);
    right = Math.max(right, last.column);
  }
  return right === 0 ? null : { left, right };
}

/** Right of columns in which nothing stands, if names come first there. */
function afterGaps(sheet: Sheet, whole: Band): number[] {
  const blank = (column: number) => {
    for (let row = 1; row <= sheet.rows; row += 1) if (sheet.text(row, column) !== '') return false;
    return true;
  };
  const starts: number[] = [];
  let isGap = false;
  for (let column = whole.left + 1; column <= whole.right; column += 1) {
    const wasGap = isGap;
    isGap = blank(column);
    if (!isGap && wasGap && beginsWithNames(sheet, { left: column, right: whole.right }))
      starts.push(column);
  }
  return starts;
}

/** 序号 | 指标名称: numbers stand before the names. */
function isCounted(sheet: Sheet, row: number, column: number): boolean {
  return ['number', 'code'].includes(sheet.head(row, column).label ?? '');
}

function beginsWithNames(sheet: Sheet, { left, right }: Band): boolean {
  const rows = Array.from({ length: sheet.rows }, (_, index) => index + 1);
  const isNumbered = rows.some((row) => isCounted(sheet, row, left));
  const band = { left: isNumbered ? left + 1 : left, right };
  let [names, figures] = [0, 0];
  for (let row = 1; row <= sheet.rows; row += 1) {
    if (rowKind(sheet, row, band) !== 'body') continue;
    const hasName = sheet.text(row, band.left) !== '' && sheet.figure(row, band.left) === null;
    if (hasName) names += 1;
    else figures += 1;
  }
  return names >= 2 && names > figures;
}

/** 地区 | 增速 | 地区 | 增速: a list that goes on in the right half of the page. */
function atLabels(sheet: Sheet, whole: Band): number[] {
  for (let row = 1; row <= sheet.rows; row += 1) {
    const cells = cellsOfRow(sheet, row, whole);
    const labelled = cells.filter(({ column }) =>
      ['number', 'region', 'indicator', 'period'].includes(sheet.head(row, column).label ?? ''),
    );
    const [first, ...others] = labelled;
    if (first === undefined) continue;
    const label = sheet.head(row, first.column).label;
    const again = others.filter(({ column }) => sheet.head(row, column).label === label);
    const names = label === 'number' ? 1 : 0;
    const starts = again.filter(({ column }) =>
      beginsWithNames(sheet, { left: column + names, right: whole.right }),
    );
    if (starts.length > 0 && hasFiguresBetween(sheet, row, first.column, starts[0]?.column ?? 0))
      return starts.map(({ column }) => (isCounted(sheet, row, column - 1) ? column - 1 : column));
  }
  return [];
}

function hasFiguresBetween(sheet: Sheet, head: number, from: number, to: number): boolean {
  for (let row = head + 1; row <= Math.min(sheet.rows, head + 6); row += 1)
    for (let column = from + 1; column < to; column += 1)
      if (sheet.figure(row, column) !== null) return true;
  return false;
}
