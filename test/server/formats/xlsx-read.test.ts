import { writeXlsx, type WriteSheet } from 'hucre';
import { describe, expect, test } from 'vitest';
import { readGrids } from '#server/formats/read-grids.ts';

type Cells = NonNullable<WriteSheet['cells']>;
type CellOf = Cells extends Map<string, infer One> ? One : never;

async function read(rows: readonly (readonly CellOf[])[], rest: Partial<WriteSheet> = {}) {
  const cells: Cells = new Map(
    rows.flatMap((row, r) => row.map((cell, c) => [`${r},${c}`, cell] as const)),
  );
  const sheet = { name: '表', rows: rows.map((row) => row.map(() => null)), cells, ...rest };
  const { grids, problems } = readGrids('a.xlsx', await writeXlsx({ sheets: [sheet] }));
  return { cells: grids[0]?.cells ?? [], problems };
}

const text = (value: string): CellOf => ({ value });
const dated = (value: number, numFmt: string): CellOf => ({ value, style: { numFmt } });

describe('a cell is read as it is shown', () => {
  const cases: { name: string; cell: CellOf; expected: string }[] = [
    { name: 'a number kept as text', cell: text('7.50'), expected: '7.50' },
    { name: 'a number with its decimals', cell: dated(24, '0.0'), expected: '24.0' },
    {
      name: 'a negative in brackets',
      cell: dated(-6.64, '0.00;"（"0.00"）"'),
      expected: '（6.64）',
    },
    { name: 'thousands', cell: dated(1234.5, '#,##0.0'), expected: '1,234.5' },
    { name: 'a month, as a date', cell: dated(43617, 'yyyy-mm'), expected: '2019年6月' },
    { name: 'a month in English', cell: dated(43617, 'mmm-yy'), expected: '2019年6月' },
    { name: 'a month in Chinese', cell: dated(43617, 'yyyy"年"m"月"'), expected: '2019年6月' },
    { name: 'a month without its year', cell: dated(43617, 'm"月"'), expected: '2019年6月' },
    { name: 'months without their year', cell: dated(43617, '"1-"m"月"'), expected: '2019年1-6月' },
    { name: 'a month of no year', cell: dated(153, 'm"月"'), expected: '6月' },
    { name: 'a day', cell: dated(43717, 'm/d/yy'), expected: '2019-09-09' },
    { name: 'a day without its year', cell: dated(43717, 'm"月"d"日"'), expected: '2019-09-09' },
    { name: 'red negatives are no date', cell: dated(-3, '0.0_ ;[Red]-0.0'), expected: '-3.0' },
    { name: 'a formula', cell: { value: null, formula: '1+1', formulaResult: 2 }, expected: '2' },
    {
      name: 'a formula nobody worked out',
      cell: { value: null, formula: 'B5-C5' },
      expected: '=B5-C5',
    },
    { name: 'an error', cell: { value: '#REF!', type: 'error' }, expected: '#REF!' },
  ];
  test.for(cases)('$name', async ({ cell, expected }) => {
    const { cells, problems } = await read([[text('头'), cell]]);
    expect(problems).toEqual([]);
    expect(cells[0]?.[1]?.trim()).toBe(expected);
  });

  test('days count from 1904 where the workbook says so', async () => {
    const cells: Cells = new Map([['0,0', dated(42155, 'yyyy-mm-dd')]]);
    const bytes = await writeXlsx({
      sheets: [{ name: '表', rows: [[null]], cells }],
      dateSystem: '1904',
    });
    expect(readGrids('a.xlsx', bytes).grids[0]?.cells).toEqual([['2019-06-01']]);
  });
});

describe('what is hidden', () => {
  const rows = [
    [text('序号'), text('草稿'), text('名称')],
    [text('1'), text('x'), text('甲')],
    [text('2'), text('y'), text('乙')],
    [text('3'), text('z'), text('丙')],
  ];

  test('is left out, its places kept, with a warning for each run of rows', async () => {
    const hidden = { hidden: true };
    const rowDefs = new Map([
      [1, hidden],
      [2, hidden],
    ]);
    const { cells, problems } = await read(rows, { rowDefs });
    expect(cells).toEqual([['序号', '草稿', '名称'], [], [], ['3', 'z', '丙']]);
    expect(problems).toMatchObject([
      { severity: 'warning', code: 'hidden-cells', sheet: '表', row: 2, column: null },
    ]);
    expect(problems[0]?.cure).toContain('第2-3行');
  });

  test('counts for columns too', async () => {
    const { cells, problems } = await read(rows, { columns: [{}, { hidden: true }, {}] });
    expect(cells[1]).toEqual(['1', '', '甲']);
    expect(problems).toMatchObject([{ code: 'hidden-cells', row: null, column: 2 }]);
  });

  test('is no news when it is blank', async () => {
    const { problems } = await read([...rows, [text('')], [text('9')]], {
      rowDefs: new Map([[4, { hidden: true }]]),
    });
    expect(problems).toEqual([]);
  });

  test('leaves a merged head where any of it is to be seen', async () => {
    const head = [text(''), text('完成情况'), text('')];
    const { cells } = await read([head, ...rows], {
      columns: [{}, { hidden: true }, {}],
      merges: [{ startRow: 0, startCol: 1, endRow: 0, endCol: 2 }],
    });
    expect(cells[0]).toEqual(['', '', '完成情况']);
  });

  test('and is all there is makes an empty file', async () => {
    const { cells, problems } = await read([[text('序号')]], {
      rowDefs: new Map([[0, { hidden: true }]]),
    });
    expect(cells).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['hidden-cells', 'empty-file']);
  });
});

test('a format set down to the last row is no content', async () => {
  const cells: Cells = new Map([
    ['0,0', text('甲')],
    ['50000,3', { value: null, style: { font: { bold: true } } }],
  ]);
  const rows = Array.from({ length: 50_001 }, () => [null]);
  const bytes = await writeXlsx({ sheets: [{ name: '表', rows, cells }] });
  expect(readGrids('a.xlsx', bytes).grids[0]?.cells).toHaveLength(1);
});
