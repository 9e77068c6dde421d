import { describe, expect, test } from 'vitest';

import { hasPrintedRows } from '#domain/printed.ts';
import { createNames } from '#server/tables/names.ts';
import { readTable } from '#server/tables/read-table.ts';
import type { PrintedRow } from '#server/tables/types.ts';
import { contextOf, gridFrom, loadRelease } from '#test/fixtures/tables/context.ts';

const RELEASE = loadRelease('2019-06');
const PLAIN = contextOf(RELEASE);
const [gdp] = PLAIN.dictionary.indicators;
const LEVEL = {
  ...gdp!,
  id: 'output',
  name: '工农业总产值',
  proseName: '工农业总产值',
  aliases: [],
};
const dictionary = {
  ...PLAIN.dictionary,
  indicators: [
    ...PLAIN.dictionary.indicators,
    { ...LEVEL, unit: '万元', measure: 'level' as const, decimals: 0 },
  ],
};
/** Beside the real indicators an amount in 万元. */
const CONTEXT = { ...PLAIN, dictionary, names: createNames(dictionary) };
const TITLE = '2019年1-6月乐平市主要指标完成情况';
const HEADS = '序号|指标名称|目标增速|1-6月实际完成|与目标的差距|在全市排位';

function read(...rows: string[]) {
  return readTable(gridFrom(rows), CONTEXT);
}

function figures(table: ReturnType<typeof read>['table']) {
  if (table === null || !hasPrintedRows(table)) return null;
  return table.rows.map(({ target, actual, gap }: PrintedRow) => [
    target?.text,
    actual.value?.toFixed(actual.decimals),
    gap?.text,
  ]);
}

describe('a figure in another unit than its indicator’s is an error on its cell', () => {
  const GDP = '1|地区生产总值|8|416.3|1.1|2';
  const cases: { name: string; rows: string[]; at: [number, number] }[] = [
    { name: 'by the unit line', rows: [TITLE, '单位：亿元', HEADS, GDP], at: [4, 4] },
    { name: 'by a line of several', rows: [TITLE, '单位：亿元、家', HEADS, GDP], at: [4, 4] },
    { name: 'by a line far right', rows: [TITLE, '|||||单位：万元', HEADS, GDP], at: [4, 4] },
    { name: 'by the title', rows: [`${TITLE}（亿元）`, HEADS, GDP], at: [3, 4] },
    {
      name: 'by the head',
      rows: [TITLE, HEADS.replace('实际完成', '实际完成（亿元）'), GDP],
      at: [3, 4],
    },
    {
      name: 'by the head, though the line says %',
      rows: [TITLE, '单位：%', HEADS.replace('实际完成', '实际完成（亿元）'), GDP],
      at: [4, 4],
    },
    {
      name: 'by the head, though the name says %',
      rows: [TITLE, HEADS.replace('实际完成', '实际完成（亿元）'), GDP.replace('值', '值（%）')],
      at: [3, 4],
    },
    { name: 'by a row of units', rows: [TITLE, HEADS, '|||亿元||', GDP], at: [4, 4] },
    { name: 'by a line between the rows', rows: [TITLE, HEADS, '单位：亿元', GDP], at: [4, 4] },
    {
      name: 'by what stands behind it',
      rows: [TITLE, HEADS, '1|地区生产总值|8|416.3亿元||2'],
      at: [3, 4],
    },
    {
      name: 'by a sign of thousandths',
      rows: [TITLE, HEADS, '1|地区生产总值|8|7.5‰||2'],
      at: [3, 4],
    },
    {
      name: 'a count in percent',
      rows: [TITLE, HEADS, '1|规上服务业净增入库企业数|8|7%||'],
      at: [3, 4],
    },
    {
      name: 'a count with a fraction under %',
      rows: [TITLE, '单位：%', HEADS, '1|规上服务业净增入库企业数|8|7.5||'],
      at: [4, 4],
    },
    { name: 'a target', rows: [TITLE, HEADS, '1|地区生产总值|400亿元以上|8.1||2'], at: [3, 3] },
    { name: 'a gap', rows: [TITLE, HEADS, '1|地区生产总值|8|8.1|0.1家|2'], at: [3, 5] },
    {
      name: 'an amount in %',
      rows: [TITLE, '单位：%', HEADS, '1|工农业总产值||8.1||'],
      at: [4, 4],
    },
  ];
  test.for(cases)('$name', ({ rows, at: [row, column] }) => {
    const { table, problems } = read(...rows);
    expect(table).toBeNull();
    expect(problems).toMatchObject([{ severity: 'error', code: 'other-unit', row, column }]);
    expect(problems[0]?.cure).toMatch(/单位是“.+”。.+/u);
  });

  test('in a net-entry table and in one of prices', () => {
    const entry = read(
      '2019年1-7月全市各地区净增、新增、退出单位数',
      '单位：万元',
      '|全市|乐平市',
      '合计',
      '净增|1|1',
      '新增|2|2',
      '退出|1|1',
    );
    expect(new Set(entry.problems.map(({ code }) => code))).toEqual(new Set(['other-unit']));
    const prices = read(
      'CPI指数（%）',
      '月份|环比|同比|累计',
      '6月|0.3|2.7|2.7',
      '5月|100.3|102.7|102.6',
    );
    expect(prices.problems.map(({ row, column }) => [row, column])).toEqual([
      [3, 2],
      [3, 3],
      [3, 4],
    ]);
  });
});

describe('a unit that fits is no news', () => {
  const GDP = '1|地区生产总值|8|8.1|0.1|2';
  const COUNT = '2|规上服务业净增入库企业数|12|6|-6|';
  const cases: { name: string; rows: string[] }[] = [
    { name: 'another word for it', rows: [TITLE, '单位：百分比', HEADS, GDP] },
    { name: 'one of several', rows: [TITLE, '单位：亿元、%', HEADS, GDP] },
    { name: 'counts in a table of %', rows: [TITLE, '单位：%', HEADS, GDP, COUNT] },
    {
      name: 'counts named so under a head in %',
      rows: [
        TITLE,
        HEADS.replace('实际完成', '实际完成（%）'),
        GDP,
        '2|规上服务业净增入库企业数（家）|12|6|-6|',
      ],
    },
    { name: 'counts in 户', rows: [TITLE, '单位：%、户', HEADS, GDP, COUNT] },
    {
      name: 'units behind figures',
      rows: [
        TITLE,
        HEADS,
        '1|地区生产总值|8%|8.1%|0.1个百分点|2',
        '2|规上服务业净增入库企业数|12家|6家|-6家|',
      ],
    },
    { name: 'a line that names an office', rows: [TITLE, '填报单位：市统计局', HEADS, GDP] },
    {
      name: 'words that say what a rate is',
      rows: [TITLE, '单位：万元', HEADS, '1|固定资产投资增速|8|8.1|0.1|2'],
    },
    {
      name: 'brackets with other words',
      rows: [`${TITLE}（快报）`, HEADS.replace('完成', '完成（累计）'), GDP],
    },
    { name: 'a unit column', rows: [TITLE, `${HEADS}|计量单位`, `${GDP}|%`, `${COUNT}|个`] },
    {
      name: 'a column of offices',
      rows: [TITLE, `${HEADS}|单位`, `${GDP}|发改委`, `${COUNT}|统计局`],
    },
  ];
  test.for(cases)('$name', ({ rows }) => {
    expect(read(...rows).problems).toEqual([]);
  });
});

describe('an amount in a multiple of its unit is converted exactly', () => {
  const cases: { name: string; rows: string[]; expected: unknown[]; warned: number }[] = [
    {
      name: 'by the head',
      rows: [TITLE, HEADS.replace('完成', '完成（亿元）'), '1|工农业总产值|180-200|183.2|3.2|'],
      expected: ['1800000-2000000', '1832000', '32000'],
      warned: 3,
    },
    {
      name: 'by the name',
      rows: [TITLE, HEADS, '1|工农业总产值（亿元）||183.24||'],
      expected: ['', '1832400', ''],
      warned: 1,
    },
    {
      name: 'by the cell, against the line',
      rows: [TITLE, '单位：万元', HEADS, '1|工农业总产值|200亿元以上|1.832亿元||'],
      expected: ['2000000以上', '18320', ''],
      warned: 2,
    },
    {
      name: 'into more decimals',
      rows: [TITLE, '单位：元', HEADS, '1|工农业总产值||-1234.5||'],
      expected: ['', '-0.12345', ''],
      warned: 1,
    },
  ];
  test.for(cases)('$name', ({ rows, expected, warned }) => {
    const { table, problems } = read(...rows);
    expect(figures(table)).toEqual([expected]);
    expect(problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual(
      Array.from({ length: warned }, () => 'warning converted-unit'),
    );
  });

  test('but not where name and head contradict each other', () => {
    const heads = HEADS.replace('完成', '完成（亿元）');
    const { table, problems } = read(TITLE, heads, '1|工农业总产值（万元）||183.2||');
    expect(table).toBeNull();
    expect(problems).toMatchObject([{ code: 'other-unit', row: 3, column: 4 }]);
  });

  test('but not under a line of two multiples', () => {
    const { problems } = read(TITLE, '单位：亿元、元', HEADS, '1|工农业总产值||183.2||');
    expect(problems).toMatchObject([{ code: 'other-unit', row: 4, column: 4 }]);
  });
});
