import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { createNames } from '#server/tables/names.ts';
import type { ObservationRow } from '#server/tables/observation-row.ts';
import { isObservationsText } from '#server/tables/observations-header.ts';
import { readObservations } from '#server/tables/observations.ts';
import { loadDictionary } from '#test/fixtures/tables/context.ts';

const dictionary = loadDictionary();
const CONTEXT = {
  names: createNames(dictionary),
  dictionary,
  defaultReleaseId: null,
  knownReleases: new Set(['2019-06']),
};

async function read(text: string, context: Parameters<typeof readObservations>[2] = CONTEXT) {
  const batches: (readonly ObservationRow[])[] = [];
  const result = await readObservations(text, 'long.csv', context, async (batch) => {
    batches.push(batch);
  });
  return { ...result, batches, observations: batches.flat() };
}

const HEADS = 'release,indicator,region,period,value,missing_reason,target';

describe('the tidy CSV', () => {
  test('is told by its heads, in English or Chinese', () => {
    expect(isObservationsText(HEADS)).toBe(true);
    expect(isObservationsText('\n指标\t地区\t时期\t实际完成\n')).toBe(true);
    expect(isObservationsText('序号,指标名称,目标增速,实际完成')).toBe(false);
    expect(isObservationsText('')).toBe(false);
  });

  test('is read row by row, with its decimals, reasons and targets', async () => {
    const text = [
      HEADS,
      '2019-06,gdp,leping,2019-01/2019-06,8.10,,8-8.5',
      '',
      '2019-06,"固定资产\r\n投资",乐平,2019年1-6月,（1.5）,,',
      '2019-06,retail-sales,leping,2019-06,—,,',
      '2019-06,retail-turnover,leping,2019-06,,not-applicable,',
    ].join('\r\n');
    const { rows, problems, observations } = await read(text);
    expect(problems).toEqual([]);
    expect(rows).toBe(4);
    const period = { start: '2019-01', end: '2019-06' };
    const june = { start: '2019-06', end: '2019-06' };
    const common = {
      releaseId: '2019-06',
      regionId: 'leping',
      missingReason: null,
      isFilled: true,
      noteMark: null,
      targetText: null,
    };
    const missing = { ...common, period: june, value: null, decimals: 0 };
    expect(observations).toEqual([
      {
        ...common,
        indicatorId: 'gdp',
        period,
        value: 8.1,
        decimals: 2,
        targetText: '8-8.5',
        row: 2,
      },
      {
        ...common,
        indicatorId: 'fixed-asset-investment',
        period,
        value: -1.5,
        decimals: 1,
        row: 4,
      },
      { ...missing, indicatorId: 'retail-sales', missingReason: 'no-figure', row: 5 },
      { ...missing, indicatorId: 'retail-turnover', missingReason: 'not-applicable', row: 6 },
    ]);
  });

  test('takes the release of its folder where it names none', async () => {
    const text = 'indicator,region,period,value\ngdp,leping,2019-06,1\ngdp,fuliang,2019-06,2\n';
    const { observations } = await read(text, { ...CONTEXT, defaultReleaseId: '2019-06' });
    expect(observations[0]?.releaseId).toBe('2019-06');
    // Once, however many rows there are, with both ways to say it.
    const { problems } = await read(text);
    expect(problems).toMatchObject([{ code: 'missing-release', row: 1 }]);
    expect(problems[0]?.cure).toMatch(/“通报”一列.*--release 通报编号（已有：2019-06/u);
  });
});

const BAD_ROWS = [
  { row: '2018-01,gdp,leping,2019-06,1,,', code: 'missing-release', column: 1 },
  { row: '2019-06,国内生产总值,leping,2019-06,1,,', code: 'unknown-indicator', column: 2 },
  { row: '2019-06,gdp,乐坪,2019-06,1,,', code: 'unknown-region', column: 3 },
  { row: '2019-06,gdp,leping,2019-13,1,,', code: 'bad-period', column: 4 },
  { row: '2019-06,gdp,leping,2019-06,"1,23",,', code: 'bad-number', column: 5 },
  { row: '2019-06,gdp,leping,2019-06,1,blank,', code: 'bad-value', column: 6 },
  { row: '2019-06,gdp,leping,2019-06,,lost,', code: 'bad-value', column: 6 },
  { row: '2019-06,gdp,leping,2019-06,1,,很高', code: 'bad-target', column: 7 },
];

describe('a bad cell is named with its place, and nothing is handed on', () => {
  test.for(BAD_ROWS)('$code', async ({ row, code, column }) => {
    const { problems, batches } = await read(`${HEADS}\n${row}\n`);
    expect(problems).toMatchObject([{ severity: 'error', code, file: 'long.csv', row: 2, column }]);
    expect(batches).toEqual([]);
  });

  test('the same cell twice, however its period is written', async () => {
    const rows = ['2019-06,gdp,leping,2019年1-6月,1,,', '2019-06,GDP,乐平,2019-01/2019-06,2,,'];
    const { problems } = await read([HEADS, ...rows].join('\n'));
    expect(problems).toMatchObject([{ code: 'duplicate-row', row: 3, column: 2 }]);
  });

  test('heads that are missing or stand twice', async () => {
    const { problems } = await read('indicator,指标,region,period\ngdp,gdp,leping,2019-06\n');
    expect(problems.map(({ code }) => code)).toEqual(['duplicate-column', 'missing-column']);
  });
});

describe('a long file', () => {
  const months = Array.from({ length: 12_000 }, (_, index) => {
    const [indicator, year] = [
      index < 6000 ? 'gdp' : 'retail-sales',
      1600 + Math.floor((index % 6000) / 12),
    ];
    const month = String((index % 12) + 1).padStart(2, '0');
    return `2019-06,${indicator},leping,${year}-${month},${index}.5,,`;
  });

  test('comes in batches, every row once and in order, with its row in the file', async () => {
    const { rows, batches, observations } = await read([HEADS, ...months].join('\r\n'));
    expect(rows).toBe(12_000);
    expect(batches.length).toBeGreaterThan(1);
    expect(observations.map(({ value }) => value)).toEqual(months.map((_, index) => index + 0.5));
    expect(observations.map(({ row }) => row)).toEqual(months.map((_, index) => index + 2));
  });

  test('tells a thousand problems, and how many more there are', async () => {
    const text = [HEADS, ...months].join('\n').replaceAll('leping', '乐坪');
    const { problems, batches } = await read(text);
    expect(batches).toEqual([]);
    expect(problems).toHaveLength(1001);
    expect(problems.at(-1)).toMatchObject({ code: 'too-many-problems' });
    expect(problems.at(-1)?.found).toContain('11000');
  });
});

describe('units in the tidy CSV', () => {
  const [gdp] = dictionary.indicators;
  const level = {
    ...gdp!,
    id: 'output',
    name: '工农业总产值',
    proseName: '工农业总产值',
    aliases: [],
  };
  const indicators = [
    ...dictionary.indicators,
    { ...level, unit: '万元', measure: 'level' as const, decimals: 0 },
  ];
  const withLevel = { ...dictionary, indicators };
  const context = { ...CONTEXT, dictionary: withLevel, names: createNames(withLevel) };
  const UNIT_HEADS = '通报,指标,地区,时期,实际完成,单位,目标';
  const line = (indicator: string, region: string, value: string, unit: string, target = '') =>
    `2019-06,${indicator},${region},2019年1-6月,${value},${unit},${target}`;
  const readLines = (...lines: string[]) => read([UNIT_HEADS, ...lines].join('\n'), context);

  test('that fit are no news', async () => {
    const { problems, observations } = await readLines(
      line('地区生产总值', '乐平市', '8.1', '%', '8%以上'),
      line('地区生产总值', '浮梁县', '8.3%', '％'),
      line('规上服务业净增入库企业数', '乐平市', '6家', '个'),
      line('cpi-year', '全市', '102.6', '上年同月=100'),
      line('地区生产总值', '昌江区', '7.5', '市统计局'),
    );
    expect(problems).toEqual([]);
    expect(observations.map(({ value }) => value)).toEqual([8.1, 8.3, 6, 102.6, 7.5]);
  });

  test('that are another make an error on the figure', async () => {
    const { problems, observations } = await readLines(
      line('地区生产总值', '乐平市', '183.2', '亿元'),
      line('地区生产总值', '浮梁县', '183.2亿元', ''),
      line('地区生产总值', '珠山区', '8.1', '%', '200亿元'),
      line('规上服务业净增入库企业数', '乐平市', '6', '%'),
      line('工农业总产值（万元）', '乐平市', '6', '亿元'),
      line('工农业总产值', '浮梁县', '6', '担'),
    );
    expect(observations).toEqual([]);
    expect(problems.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['other-unit', 2, 5],
      ['other-unit', 3, 5],
      ['other-unit', 4, 7],
      ['other-unit', 5, 5],
      ['other-unit', 6, 5],
      ['other-unit', 7, 5],
    ]);
  });

  test('that are multiples are converted, with one warning for each indicator', async () => {
    const { problems, observations } = await readLines(
      line('工农业总产值', '乐平市', '183.2', '亿元', '180-200'),
      line('工农业总产值', '浮梁县', '0.5', '亿元'),
      line('工农业总产值（亿元）', '珠山区', '1.23456', ''),
      line('工农业总产值', '昌江区', '12', '万元'),
    );
    expect(
      observations.map(({ value, decimals, targetText }) => [value, decimals, targetText]),
    ).toEqual([
      [1832000, 0, '1800000-2000000'],
      [5000, 0, null],
      [12345.6, 1, null],
      [12, 0, null],
    ]);
    expect(problems).toMatchObject([
      { severity: 'warning', code: 'converted-unit', row: 2, column: 5 },
    ]);
  });

  test('of the file an office sent are held against the indicators', async () => {
    const file = new URL('../../fixtures/units/b05-long-csv-unit-column.csv', import.meta.url);
    const { problems } = await read(readFileSync(file, 'utf8'), context);
    expect(problems).toMatchObject([
      { code: 'other-unit', row: 2, column: 5, found: '183.2（亿元）' },
    ]);
  });

  test('fractions where percent is meant are asked about once for each indicator', async () => {
    const rows = ['乐平市,0.105', '浮梁县,0.083', '珠山区,7.5', '昌江区,0.3'];
    const lines = rows.map((row) => `2019-06,地区生产总值,${row.replace(',', ',2019年1-6月,')},%,`);
    const { problems, observations } = await readLines(...lines);
    expect(observations).toHaveLength(4);
    expect(problems).toMatchObject([
      { severity: 'warning', code: 'fraction-for-percent', row: 2, column: 5, found: '0.105' },
    ]);
    expect(problems[0]?.cure).toContain('有2个数');
  });
});
