import { expect, test } from 'vitest';

import { readTable } from '#server/tables/read-table.ts';
import { contextOf, gridFrom, loadRelease } from '#test/fixtures/tables/context.ts';

const CONTEXT = contextOf(loadRelease('2020-07'));

/** The codes of the errors; empty where the table is read. */
function read(rows: readonly string[]): string[] {
  const { table, problems } = readTable(gridFrom(rows), CONTEXT);
  const errors = problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  return table === null ? errors : [];
}

const PRICES = ['月份|环比|同比|累计', '5月|99.8|102.0|102.8'];

test.for([
  { title: '景德镇市5-7月份CPI指数', expected: [] },
  { title: '2020年江西省景德镇市5-7月居民消费价格指数', expected: [] },
  { title: '全市5-7月CPI', expected: [] },
  { title: '居民消费价格指数', expected: [] },
  { title: '2020年城市居民消费价格指数', expected: [] },
  { title: '江西省5-7月份CPI指数', expected: ['unknown-region'] },
  { title: '全国5-7月份CPI指数', expected: ['unknown-region'] },
  { title: '乐平市5-7月份CPI指数', expected: ['unknown-region'] },
  { title: '景德镇市5-7月份PPI指数', expected: ['unknown-indicator'] },
  { title: '景德镇市5-7月工业生产者出厂价格指数', expected: ['unknown-indicator'] },
  { title: '景德镇市5-7月商品零售价格指数', expected: ['unknown-indicator'] },
  { title: '景德镇市5-7月份核心CPI', expected: ['unknown-indicator'] },
  { title: '2019年景德镇市5-7月份CPI指数', expected: ['period-mismatch'] },
  { title: '2019年5-7月景德镇市CPI指数', expected: ['period-mismatch'] },
])('prices under $title', ({ title, expected }) => {
  expect(read([title, ...PRICES])).toEqual(expected);
});

const INCOME = [
  '城镇居民收入|||农村居民收入||',
  '2020年上半年|2019年上半年|增幅|2020年上半年|2019年上半年|增幅',
  '20102.12|19166.78|4.88|7782.79|7331.88|6.15',
];

test.for([
  { title: '2020上半年景德镇市城乡居民收入', expected: [] },
  { title: '2020上半年城乡居民收入', expected: [] },
  { title: '2020年江西省城乡居民收入', expected: ['unknown-region'] },
])('incomes under $title', ({ title, expected }) => {
  expect(read([title, ...INCOME])).toEqual(expected);
});

test('a rise in place of an index is warned of, once', () => {
  const rows = ['景德镇市CPI指数', '月份|环比|同比|累计', '5月|-0.2|2.0|2.8', '6月|100.5|2.6|2.7'];
  const { table, problems } = readTable(gridFrom(rows), CONTEXT);
  expect(table).not.toBeNull();
  expect(problems.map(({ severity, code, row, column }) => [severity, code, row, column])).toEqual([
    ['warning', 'rate-for-index', 3, 2],
  ]);
});

test.for([
  { heads: '2020年一季度|2019年一季度|增幅', expected: [['error', 'period-mismatch', 3, 1]] },
  { heads: '2019年上半年|2018年上半年|增幅', expected: [['error', 'period-mismatch', 3, 1]] },
  { heads: '一季度|上半年|增幅', expected: [['warning', 'period-mismatch', 3, 1]] },
  { heads: '1-6月|2019年1-6月|增幅', expected: [] },
  { heads: '本期|上年同期|增幅', expected: [] },
])('incomes of $heads under a title that says 上半年', ({ heads, expected }) => {
  const rows = ['2020年上半年景德镇市城镇、农村居民人均可支配收入'];
  const rural = '2020年上半年|2019年上半年|增幅';
  const { problems } = readTable(
    gridFrom([...rows, INCOME[0] ?? '', `${heads}|${rural}`, INCOME[2] ?? '']),
    CONTEXT,
  );
  expect(problems.map(({ severity, code, row, column }) => [severity, code, row, column])).toEqual(
    expected,
  );
});
