import { expect, test } from 'vitest';
import { cellName, columnLetters } from '#domain/cell-name.ts';

test('columns are lettered as spreadsheets do', () => {
  expect([1, 26, 27, 52, 53, 702, 703].map(columnLetters)).toEqual([
    ...['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'],
  ]);
});

test.for([
  { row: 12, column: 5, expected: 'E12' },
  { row: 1, column: 1, expected: 'A1' },
  { row: 3, column: 26, expected: 'Z3' },
  { row: 3, column: 703, expected: 'AAA3' },
])('the cell in row $row, column $column is $expected', ({ row, column, expected }) => {
  expect(cellName(row, column)).toBe(expected);
});
