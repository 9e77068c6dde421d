import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { hasPrintedRows } from '#domain/printed.ts';
import { readTable } from '#server/tables/read-table.ts';
import { contextOf, gridFrom, gridOf, loadRelease } from '#test/fixtures/tables/context.ts';

const CONTEXT = contextOf(loadRelease('2019-06'));
const TITLE = '2019年1-6月乐平市主要指标完成情况';

/** What a table of 乐平市 comes to: a line of figures each, or the codes of its errors; and what was left out. */
function readLines(rows: readonly string[]) {
  const { table, problems } = readTable(gridFrom([TITLE, ...rows]), CONTEXT);
  const errors = problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  const leftOut = problems.flatMap(({ code, found }) => (code === 'left-out' ? [found] : []));
  const lines =
    table !== null && hasPrintedRows(table)
      ? table.rows.map(({ target, actual, rank }) =>
          [target?.text ?? '', actual.text, rank?.text ?? ''].join(' ').trim(),
        )
      : errors;
  return { lines, leftOut };
}

const TABLES = [
  {
    name: 'growth of a rate stands in the column of growth, amounts are left out',
    rows: ['指标|计量单位|完成|同比增长（%）|全市位次', '固定资产投资|亿元|90.5|10.9|3'],
    expected: { lines: ['10.9 3'], leftOut: ['完成'] },
  },
  {
    name: 'a unit in the head says the same as one in a column',
    rows: ['指标|1-6月完成（亿元）|比上年同期±%|位次', '固定资产投资|90.5|10.9|3'],
    expected: { lines: ['10.9 3'], leftOut: ['1-6月完成（亿元）'] },
  },
  {
    name: 'a head over several columns, its other cells blank',
    rows: [
      '序号|指标名称|1-6月||全市排位',
      '||总量（亿元）|增幅（%）|',
      '1|固定资产投资|90.5|10.9|3',
    ],
    expected: { lines: ['10.9 3'], leftOut: ['1-6月 · 总量（亿元）'] },
  },
  {
    name: 'a head over several columns, repeated in each',
    rows: [
      '序号|指标名称|6月|6月|1-6月累计|1-6月累计',
      '序号|指标名称|绝对量|增速|绝对量|增速',
      '1|固定资产投资|15.1|8|90.5|10.9',
    ],
    expected: {
      lines: ['10.9'],
      leftOut: ['6月 · 绝对量', '6月 · 增速', '1-6月累计 · 绝对量'],
    },
  },
  {
    name: 'the month is left out beside the months of the release',
    rows: ['指标|目标|当月完成|本月止累计|位次', '地区生产总值|8|7|9.1|2'],
    expected: { lines: ['8 9.1 2'], leftOut: ['当月完成'] },
  },
  {
    name: 'months by number are told apart too',
    rows: ['指标|1-5月实际完成|1-6月实际完成', '地区生产总值|7|9.1'],
    expected: { lines: ['9.1'], leftOut: ['1-5月实际完成'] },
  },
  {
    name: 'the only column is of the month: there is none of the release',
    rows: ['指标|本月完成', '地区生产总值|7'],
    expected: { lines: ['period-mismatch'], leftOut: [] },
  },
  {
    name: 'last year, the province and the change are no actual figures',
    rows: [
      '指标|1-6月完成|上年同期|去年同期增速|全省增速|增减额|完成年度目标%',
      '地区生产总值|9.1|8.8|8.9|8.7|1.2|50.3',
    ],
    expected: {
      lines: ['9.1'],
      leftOut: ['上年同期', '去年同期增速', '全省增速', '增减额', '完成年度目标%'],
    },
  },
  {
    name: 'a column that was left out and is blank is not worth a word',
    rows: ['指标|1-6月完成|上年同期', '地区生产总值|9.1|'],
    expected: { lines: ['9.1'], leftOut: [] },
  },
  {
    name: 'last month’s rank is not this month’s',
    rows: ['指标|实际完成|上月排位|排位变化', '地区生产总值|9.1|5|2'],
    expected: { lines: ['9.1'], leftOut: ['上月排位', '排位变化'] },
  },
  {
    name: 'ranks of amounts are left out beside ranks of growth',
    rows: ['指标|增速|总量位次|增速位次', '地区生产总值|9.1|1|2'],
    expected: { lines: ['9.1 2'], leftOut: ['总量位次'] },
  },
  {
    name: 'a rank of amounts alone is no rank of growth',
    rows: ['指标|1-6月完成（%）|总量位次', '地区生产总值|9.1|1'],
    expected: { lines: ['9.1'], leftOut: ['总量位次'] },
  },
  {
    name: 'a wider group may stand in brackets, or by what is ranked in it',
    rows: ['指标|1-6月完成|排位（全省）|县区排位', '地区生产总值|9.1|11|2'],
    expected: { lines: ['9.1 2'], leftOut: [] },
  },
  {
    name: 'a rank among the cities of the province alone is none of the city',
    rows: ['指标|1-6月完成|设区市排位', '地区生产总值|9.1|11'],
    expected: { lines: ['9.1'], leftOut: [] },
  },
  {
    name: 'the gap to last year, the province or the schedule is not the one to the target',
    rows: [
      '指标|目标|完成|与上年同期差距|与全省平均差距|与序时进度差距|与目标差距',
      '地区生产总值|8|9.1|2|0.5|5.1|1.1',
    ],
    expected: {
      lines: ['8 9.1'],
      leftOut: ['与上年同期差距', '与全省平均差距', '与序时进度差距'],
    },
  },
  {
    name: '本期 is a figure as good as 增减',
    rows: ['指标|本期|上年同期|增减', '地区生产总值|9.1|8.1|1.0'],
    expected: { lines: ['which-column'], leftOut: ['上年同期'] },
  },
  {
    name: 'a quarter is no slip for the half-year',
    rows: ['指标|二季度完成', '地区生产总值|9.1'],
    expected: { lines: ['period-mismatch'], leftOut: [] },
  },
  {
    name: 'last year’s target is not this year’s',
    rows: ['指标|2018年目标|2019年目标|实际完成', '地区生产总值|9|8|9.1'],
    expected: { lines: ['8 9.1'], leftOut: ['2018年目标'] },
  },
  {
    name: '全年目标 over 目标增速 is the year’s target',
    rows: ['指标|全年目标|实际完成', '|目标增速|', '地区生产总值|8|9.1'],
    expected: { lines: ['8 9.1'], leftOut: [] },
  },
  {
    name: 'two columns that may both be meant, with other figures, are asked about',
    rows: ['指标|1-6月累计|同比增长', '地区生产总值|183.2|9.1'],
    expected: { lines: ['which-column'], leftOut: [] },
  },
  {
    name: 'with the same figures it does not matter which',
    rows: ['指标|1-6月累计|同比增长', '地区生产总值|9.1|9.10'],
    expected: { lines: ['9.1'], leftOut: ['同比增长'] },
  },
  {
    name: 'two columns of one meaning are an error',
    rows: ['指标|实际完成|完成数', '地区生产总值|9.1|9.2'],
    expected: { lines: ['duplicate-column'], leftOut: [] },
  },
  {
    name: 'a count does not stand in a column of growth',
    rows: ['指标|增速（%）', '规上工业净增入库企业数（家）|9.1'],
    expected: { lines: ['missing-column'], leftOut: [] },
  },
  {
    name: 'a rate does not stand in a column of amounts',
    rows: ['指标|绝对量', '地区生产总值|416.3'],
    expected: { lines: ['missing-column'], leftOut: [] },
  },
];

test.for(TABLES)('$name', ({ rows, expected }) => {
  expect(readLines(rows)).toEqual(expected);
});

test('signs without width, pasted from web pages, are no part of a target or a figure', () => {
  const rows = ['指标|目标|实际完成|位次', '地区生产总值|8\u200b|\ufeff9.1|\u200d2'];
  expect(readLines(rows).lines).toEqual(['8 9.1 2']);
});

test('a head whose months run over the turn of the year is one of figures', () => {
  const rows = ['指标|2018年11月-2019年2月实际完成', '地区生产总值|9.1'];
  expect(readLines(rows).lines).toEqual(['period-mismatch']);
});

describe('files as offices make them', () => {
  const read = (file: string) => {
    const { table } = readTable(gridOf(join('test/fixtures/reading', file)), CONTEXT);
    return table !== null && hasPrintedRows(table)
      ? table.rows.map(({ actual }) => actual.value)
      : null;
  };

  test.for([
    { file: 'b04a-amount-and-growth-columns.xlsx', expected: [8.1, 10.9, 12.5] },
    { file: 'b07-month-taken-for-cumulative.xlsx', expected: [9.1, 10.9] },
    { file: 'b08-last-month-rank-taken.xlsx', expected: [10.9] },
    { file: 'r09-month-beside-cumulative.xlsx', expected: [9.1, 10.9] },
    { file: 'r16-two-row-head-amount-growth.xlsx', expected: [10.9] },
  ])('$file', ({ file, expected }) => {
    expect(read(file)).toEqual(expected);
  });
});

describe('a monthly report, as statistics offices print it', () => {
  const HEADS = '指标名称|计量单位|本月|本月止累计|累计同比±%';
  const read = (title: string, ...rows: readonly string[]) => {
    const { table, problems } = readTable(gridFrom([title, ...rows]), CONTEXT);
    const errors = problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    return table !== null && hasPrintedRows(table)
      ? table.rows.map(({ actual }) => actual.text)
      : errors;
  };

  test('gives the growth since January, under a title that names its last month', () => {
    const rows = [
      '一、地区生产总值|万元||1832100|8.1',
      '二、规模以上工业增加值|%|||9.1',
      '三、社会消费品零售总额|万元|61000|352000|12.5',
    ];
    const title = '2019年6月乐平市主要经济指标';
    expect(read(title, HEADS, ...rows)).toEqual(['8.1', '9.1', '12.5']);
  });

  test('or that since January by number, as we write it', () => {
    const rows = ['指标名称|1-6月实际完成', '地区生产总值|8.1'];
    expect(read('2019年6月乐平市主要经济指标', ...rows)).toEqual(['8.1']);
  });

  test('but not another month, nor without a word of what is added up', () => {
    const row = '地区生产总值|万元||1832100|8.1';
    expect(read('2019年5月乐平市主要经济指标', HEADS, row)).toContain('period-mismatch');
    const title = '2019年6月乐平市主要经济指标';
    const plain = ['指标|实际完成|累计位次', '地区生产总值|8.1|2'];
    expect(read(title, ...plain)).toContain('period-mismatch');
  });

  test('of names that nobody knows tells the names alone, not what its columns would be', () => {
    const rows = [HEADS, '地区总产值甲|万元||1832100|8.1'];
    const { problems } = readTable(gridFrom(['2019年6月乐平市主要经济指标', ...rows]), CONTEXT);
    const told = problems.map(({ code, found }) => [code, found]);
    expect(told).toEqual([['unknown-indicator', '地区总产值甲']]);
  });
});
