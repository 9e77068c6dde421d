import type { MissingReason } from './dictionary.ts';

/**
 * A value with its printed decimals, for tables and files.
 * @example showValue(10, 1) // '10.0'
 */
export function showValue(value: number | null, decimals: number): string | null {
  return value === null ? null : value.toFixed(decimals);
}

/** What stands in tables and files for a figure that the reader does not see. */
export const WITHHELD_WORD = '不公开';

/**
 * A figure for tables and files: one that is withheld is marked, not left blank.
 * @example showFigure(null, 1, 'withheld') // '不公开'
 */
export function showFigure(
  value: number | null,
  decimals: number,
  missingReason: MissingReason | null,
): string | null {
  return missingReason === 'withheld' ? WITHHELD_WORD : showValue(value, decimals);
}

/**
 * The name of a cell in a spreadsheet.
 * @example cellName(12, 5) // 'E12'
 */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}
