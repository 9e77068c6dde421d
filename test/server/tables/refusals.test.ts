import { expect, test } from 'vitest';

import { readTable } from '#server/tables/read-table.ts';
import { contextOf, gridFrom, gridOf, loadRelease } from '#test/fixtures/tables/context.ts';

const CONTEXT = contextOf(loadRelease('2019-06'));
const read = (file: string) => readTable(gridOf(`test/fixtures/reading/${file}`), CONTEXT);

const LOOKS = [
  { file: 'r01a-nbs-region-by-month.csv', look: '国家统计局网站的导出（一个指标、各地区按月）' },
  { file: 'r01b-nbs-indicator-by-month.csv', look: '国家统计局网站的导出（一个地区、各指标按月）' },
  { file: 'r02a-regions-as-rows.xlsx', look: '地区作行、指标作列的表' },
  { file: 'r02b-regions-as-columns.xlsx', look: '指标作行、地区作列的表' },
  { file: 'r18-small.px', look: 'PC-Axis（.px）文件' },
];

test.for(LOOKS)('$file is refused with what it looks like, and the way', ({ file, look }) => {
  const { table, problems } = read(file);
  expect(table).toBeNull();
  expect(problems.map(({ code }) => code)).toEqual(['unknown-table']);
  expect(problems[0]?.cure).toContain(look);
  expect(problems[0]?.cure).toContain('/api/v1/releases/2019-06/long-table.csv');
});

test('JSON-stat and SDMX-CSV are called by their names', () => {
  const json = gridFrom(['{"version":"2.0"|"class":"dataset"']);
  const sdmx = gridFrom(['DATAFLOW|REF_AREA|TIME_PERIOD|OBS_VALUE', 'A|B|2019-06|7.5']);
  expect(readTable(json, CONTEXT).problems[0]?.cure).toContain('JSON-stat');
  expect(readTable(sdmx, CONTEXT).problems[0]?.cure).toContain('SDMX-CSV');
});

test('two tables beside one another that can’t surely be parted are said to be two', () => {
  const grid = gridOf('test/fixtures/reading/r06-two-tables-side-by-side.xlsx');
  const { table, problems } = readTable(grid, CONTEXT);
  expect(table).toBeNull();
  expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
    { code: 'two-tables', row: 2, column: 8 },
  ]);
});

test('a column of months counts: regions of other months are not ranked together', () => {
  const { table, problems } = read('b09b-ranking-with-month-column.xlsx');
  expect(table).toBeNull();
  expect(problems.map(({ code, row, column }) => [code, row, column])).toEqual([
    ['period-mismatch', 3, 1],
  ]);
});

test('lines of one month are of that month', () => {
  const rows = [
    '月份|地区|指标名称|实际完成',
    '1-5月|乐平市|固定资产投资|8',
    '1-5月|浮梁县|固定资产投资|7',
  ];
  const { table, problems } = readTable(gridFrom(rows), CONTEXT);
  expect(problems).toEqual([]);
  const periods = table?.kind === 'ranking' ? table.rows.map(({ period }) => period) : [];
  expect(periods).toEqual([
    { start: '2019-01', end: '2019-05' },
    { start: '2019-01', end: '2019-05' },
  ]);
});

test('months that are none are an error on their cell', () => {
  const rows = ['指标名称|时期|实际完成', '固定资产投资|年中|8'];
  const { problems } = readTable(gridFrom(['2019年1-6月乐平市主要指标', ...rows]), CONTEXT);
  expect(problems.map(({ code, row, column }) => [code, row, column])).toEqual([
    ['bad-period', 3, 2],
  ]);
});

test('an office’s own sign for no figure can be written down, and the error says where', () => {
  const { problems } = read('r12-missing-signs.xlsx');
  const withWay = problems.filter(({ cure }) => cure.includes('missing_symbols.csv'));
  expect(withWay.map(({ found }) => found)).toEqual(
    expect.arrayContaining(['x', '无', '暂无数据']),
  );
  const words = ['2019年1-6月乐平市主要指标', '指标名称|实际完成', '地区生产总值|八点一'];
  expect(readTable(gridFrom(words), CONTEXT).problems[0]?.cure).not.toContain('missing_symbols');
});

test('a table of the ledger without rows is an error at its headings, not read as no change', () => {
  const rows = ['某项任务清单', '清单|文号|序号|任务|年度|数量|单位'];
  const { problems } = readTable(gridFrom(rows), contextOf(null));
  expect(problems.map(({ code, row, found }) => [code, row, found])).toEqual([
    ['empty-file', 2, '表头下没有数据'],
  ]);
  expect(problems[0]?.cure).toContain('第2行的表头下');
});
