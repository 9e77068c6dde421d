/**
 * A value with its printed decimals, for tables and files.
 * @example showValue(10, 1) // '10.0'
 */
export function showValue(value: number | null, decimals: number): string | null {
  return value === null ? null : value.toFixed(decimals);
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
