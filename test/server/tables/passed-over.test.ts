import { expect, test } from 'vitest';

import { hasPrintedRows } from '#domain/printed.ts';
import { readTable } from '#server/tables/read-table.ts';
import { contextOf, gridFrom, gridOf, loadRelease } from '#test/fixtures/tables/context.ts';

const CONTEXT = contextOf(loadRelease('2019-06'));

function read(grid: Parameters<typeof readTable>[0], leaveOut: readonly string[] = []) {
  const { table, problems } = readTable(grid, { ...CONTEXT, leaveOut: new Set(leaveOut) });
  return {
    rows:
      table !== null && hasPrintedRows(table) ? table.rows.map(({ actual }) => actual.text) : null,
    notes: table?.notes ?? [],
    problems: problems.map(({ severity, code, found }) => [severity, code, found]),
  };
}

test('remarks in brackets and those who sign are notes', () => {
  expect(read(gridOf('test/fixtures/reading/r07-notes-and-sign-off-row.xlsx'))).toEqual({
    rows: ['9.1', '10.9', '9.1'],
    notes: [
      '注：以下为快报数',
      '（以上为初步核算数）',
      '注：GDP按不变价',
      '填表人：甲，审核人：乙，2019年7月29日',
    ],
    problems: [],
  });
});

test('the nation, the province and sums of regions are left out with a warning', () => {
  expect(read(gridOf('test/fixtures/reading/r10-nation-and-province-rows.xlsx'))).toEqual({
    rows: ['10.9', '10.9'],
    notes: [],
    problems: [
      ['warning', 'left-out', '全国'],
      ['warning', 'left-out', '全省'],
      ['warning', 'total-row', '县区小计'],
    ],
  });
});

const NAMES = [
  { name: '江西省', expected: 'left-out' },
  { name: '全省平均', expected: 'left-out' },
  { name: '全国平均水平', expected: 'left-out' },
  { name: '各县（市、区）合计', expected: 'total-row' },
  { name: '园区小计', expected: 'total-row' },
  { name: '全市平均', expected: 'total-row' },
  { name: '南昌市', expected: 'unknown-region' },
  { name: '中心城区', expected: 'unknown-region' },
];

test.for(NAMES)('$name in a ranking: $expected', ({ name, expected }) => {
  const rows = ['2019年1-6月全市排名', '地区|指标|完成', `乐平市|地区生产总值|8.1`];
  const { problems } = read(gridFrom([...rows, `${name}|地区生产总值|7.0`]));
  expect(problems.map(([, code]) => code)).toEqual([expected]);
});

test('what is named to be left out is left out without a word', () => {
  const rows = [
    '2019年1-6月全市排名',
    '地区|指标|完成|位次（老口径）',
    '乐平市|地区生产总值|8.1|3',
    '中心城区|地区生产总值|7.0|1',
  ];
  expect(read(gridFrom(rows), ['中心城区', '位次(老口径)'])).toEqual({
    rows: ['8.1'],
    notes: [],
    problems: [],
  });
});
