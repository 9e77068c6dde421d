/** A rectangle of a sheet's cells, both ends within; rows and columns count from 1. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** @example isWithin({ top: 1, left: 1, bottom: 3, right: 2 }, 3, 2) // true */
export function isWithin({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** @example columnLetters(28) // 'AB' */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? `${columnLetters(Math.floor((column - 1) / 26))}${letter}` : letter;
}

/** @example cellAddress(6, 2) // 'B6' */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** @example areaAddress({ top: 17, left: 1, bottom: 17, right: 10 }) // 'A17:J17' */
export function areaAddress({ top, left, bottom, right }: Area): string {
  const [first, last] = [cellAddress(top, left), cellAddress(bottom, right)];
  return first === last ? first : `${first}:${last}`;
}
