/** @example columnLetters(28) // 'AB' */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * A cell as spreadsheets name it; row and column count from 1.
 * @example cellName(12, 5) // 'E12'
 */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}
