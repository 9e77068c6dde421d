import * as XLSX from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { findTornCells } from '#server/formats/biff/torn-cells.ts';
import { readGrids } from '#server/formats/read-grids.ts';
import { assertSpokenAlike } from '#test/support/said-alike.ts';

const rowsOf = (count: number) => [
  ['序号', '指标名称', '实际完成', '排位'],
  ...Array.from({ length: count }, (_, index) => [index + 1, `指标${index + 1}`, 8.5 + index, 3]),
];
const LABEL = 0x04;
const NUMBER = 0x03;

/** An .xls in which one byte of the record of a cell is another. */
function readWith(
  [kind, row, column, at, byte]: readonly [number, number, number, number, number],
  count = 9,
) {
  const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet(rowsOf(count)), '表');
  const written: unknown = XLSX.write(book, { type: 'buffer', bookType: 'biff8' });
  if (!(written instanceof Uint8Array)) throw new Error('写不成 .xls。');
  const bytes = new Uint8Array(written);
  const start = bytes.findIndex(
    (one, index) =>
      one === kind &&
      bytes[index + 1] === 2 &&
      [row, 0, column, 0].every((part, offset) => bytes[index + 4 + offset] === part),
  );
  if (start < 0) throw new Error('没有这一格。');
  bytes[start + at] = byte;
  return readGrids('a.xls', bytes);
}

const DAMAGES = [
  { name: 'a row is another', args: [NUMBER, 4, 2, 4, 7], hole: [5, 3] },
  { name: 'a row is far down', args: [NUMBER, 4, 2, 5, 9], hole: [5, 3] },
  { name: 'the row of a first cell is another', args: [NUMBER, 4, 0, 4, 90], hole: [5, 1] },
  { name: 'the row of a last cell is another', args: [NUMBER, 4, 3, 4, 1], hole: [5, 4] },
  { name: 'the row of the very first cell is another', args: [LABEL, 0, 0, 4, 3], hole: [1, 1] },
  { name: 'a column is another', args: [LABEL, 6, 1, 6, 40], hole: [7, 2] },
  { name: 'a kind is none', args: [LABEL, 6, 1, 0, 0x7c], hole: [7, 2] },
  {
    name: 'a kind is one that stands before all cells',
    args: [NUMBER, 4, 2, 0, 0x0b],
    hole: [5, 3],
  },
  { name: 'the kind of a last cell is none', args: [NUMBER, 9, 3, 1, 0x42], hole: [10, 4] },
  { name: 'the row of the last cell is far down', args: [NUMBER, 9, 3, 4, 200], hole: [201, 4] },
] as const;

test.for(DAMAGES)('where $name, the place is told', ({ args, hole: [row, column] }) => {
  const { problems } = readWith(args);
  expect(problems).toMatchObject([{ severity: 'warning', code: 'unreadable-file', row, column }]);
  expect(problems[0]?.cure).toContain('另存为 .xlsx');
  assertSpokenAlike(problems[0] ?? {}, ['found', 'expected', 'cure']);
});

test('in a longer workbook, whose content comes as a list of numbers, it is told as well', () => {
  expect(readWith([NUMBER, 4, 2, 4, 7], 200).problems).toMatchObject([{ row: 5, column: 3 }]);
});

test.for([9, 200])('a whole workbook of %d rows is told nothing of', (count) => {
  expect(readWith([NUMBER, 4, 2, 4, 4], count).problems).toEqual([]);
});

describe('cells that a program writes in another order', () => {
  const number = (row: number, column: number) => {
    const data = new DataView(new ArrayBuffer(14));
    data.setUint16(0, row, true);
    data.setUint16(2, column, true);
    return { type: 0x203, offset: 0, data };
  };
  const grid = (rows: number, columns: number) =>
    Array.from({ length: rows * columns }, (_, index) => [index % rows, Math.floor(index / rows)]);
  const orders = [
    { name: 'column by column', places: grid(5, 4) },
    { name: 'two rows, column by column', places: grid(2, 6) },
    { name: 'from below', places: grid(4, 5).map(([column = 0, row = 0]) => [9 - row, column]) },
    {
      name: 'from the right',
      places: grid(4, 5).map(([column = 0, row = 0]) => [row, 9 - column]),
    },
    {
      name: 'with a title at last',
      places: [
        [1, 0],
        [1, 1],
        [2, 0],
        [2, 1],
        [0, 0],
      ],
    },
    {
      name: 'with blanks between',
      places: [
        [0, 0],
        [2, 0],
        [2, 2],
        [2, 5],
        [4, 1],
        [4, 3],
      ],
    },
  ];
  test.for(orders)('$name, are whole', ({ places }) => {
    expect(findTornCells(places.map(([row = 0, column = 0]) => number(row, column)))).toEqual([]);
  });
});
