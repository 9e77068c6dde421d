import Papa from 'papaparse';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { sliceRecords } from '#server/formats/csv-slices.ts';
import { readCsv } from '#server/formats/csv.ts';
import { recognizeDelimiter } from '#server/formats/delimiter.ts';

const DELIMITERS = [
  { name: 'commas', text: '标题,,\n序号,指标,值\n1,甲,2\n', delimiter: ',' },
  {
    name: 'tabs, with commas in the numbers',
    text: '标题\n序号\t指标\n1\t1,234.5\n2\t1,5\n',
    delimiter: '\t',
  },
  {
    name: 'semicolons, with commas in the numbers',
    text: 'a;b\n1,5;2,5\n3,5;4,5\n',
    delimiter: ';',
  },
  { name: 'commas, with lists inside', text: 'id,aliases\na,甲;乙\nb,丙;丁\n', delimiter: ',' },
  { name: 'full-width commas', text: '序号，指标\n1，甲\n', delimiter: '，' },
  { name: 'commas, with full-width ones in a sentence', text: 'a,b\n1,甲，乙\n', delimiter: ',' },
  { name: 'one column', text: '关于会议的通知\n请参加\n', delimiter: ',' },
  { name: 'quoted tabs', text: 'a,b\n"1\t2\t3","\t"\n', delimiter: ',' },
];

test.for(DELIMITERS)('$name', ({ text, delimiter }) => {
  expect(recognizeDelimiter(text)).toBe(delimiter);
});

describe('a CSV text', () => {
  test('keeps blank rows and line breaks inside quotes, so that rows count as in a spreadsheet', () => {
    const { grid, problems } = readCsv('标题\r\n\r\n"指标\r\n名称",值\n甲,1\r', 'a.csv');
    expect(problems).toEqual([]);
    expect(grid.cells).toEqual([['标题'], [''], ['指标\n名称', '值'], ['甲', '1']]);
  });

  test('with an unclosed quote is a problem with its row', () => {
    const { problems } = readCsv('a,b\n1,"2\n3,4\n', 'a.csv');
    expect(problems).toMatchObject([{ severity: 'error', code: 'bad-csv', file: 'a.csv', row: 2 }]);
  });
});

test('slices of a text hold its records, whole and in order', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '甲', '"', ',', '\n', ' '), maxLength: 6 });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1 });
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 40 }), (rows, length) => {
      const text = Papa.unparse(rows, { newline: '\n' });
      const parse = (part: string) =>
        Papa.parse<string[]>(part, { delimiter: ',', newline: '\n' }).data;
      expect([...sliceRecords([text], length)].flatMap(parse)).toEqual(parse(text));
    }),
  );
});

test('a text is cut into the same slices, whatever pieces it comes in', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '甲', '"', ',', '\n', '\r'), maxLength: 60 });
  fc.assert(
    fc.property(text, fc.nat({ max: 20 }), fc.integer({ min: 1, max: 9 }), (all, length, size) => {
      const pieces = all.match(new RegExp(`[^]{1,${size}}`, 'gu')) ?? [];
      expect([...sliceRecords(pieces, length)]).toEqual([...sliceRecords([all], length)]);
    }),
  );
});

describe('a row that is longer than the others', () => {
  const rows = ['合计,,,', ',净增,1,2', ',新增,3,4', ',退出,2,2', '工业,,,', ',净增,1,2'];
  const read = (lines: readonly string[]) => readCsv(`${lines.join('\n')}\n`, 'a.csv').problems;

  test('is told where a line’s end was lost', () => {
    const joined = rows.join('\n').replace('合计,,,\n', '合计,,,-');
    expect(readCsv(joined, 'a.csv').problems).toMatchObject([
      { severity: 'warning', code: 'bad-csv', row: 1, column: 5, found: '这一行有 7 格' },
    ]);
  });

  test('is told in a short table, where it is the only one', () => {
    const short = '价格,,,\n月份,环比,同比,累计x5月,99.8,102.0,102.8\n6月,1,2,3\n7月,4,5,6\n';
    expect(readCsv(short, 'a.csv').problems).toMatchObject([{ row: 2, column: 5 }]);
  });

  test('is told where a comma wants quotes', () => {
    expect(read([...rows, ',新增,1,234,5'])).toMatchObject([
      { row: 7, expected: '4 格，与别的行相同' },
    ]);
  });

  test('is no matter where only blanks follow, or where no length is usual', () => {
    expect(read([...rows, ',新增,1,2,,'])).toEqual([]);
    expect(read(['标题', '指标,1,2,3', '甲,1', '乙,1,2,3,4'])).toEqual([]);
  });
});
