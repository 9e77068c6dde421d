const LETTERS = 26;

/**
 * A cell as spreadsheets name it; row and column count from 1.
 * @example cellName(12, 5) // 'E12'
 */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / LETTERS)) {
    letters = String.fromCodePoint(0x41 + ((left - 1) % LETTERS)) + letters;
  }
  return letters + String(row);
}
