import { describe, expect, test } from 'vitest';

import { createNames } from '#server/tables/names.ts';
import type { ObservationRow } from '#server/tables/observation-row.ts';
import { isObservationsText } from '#server/tables/observations-header.ts';
import { readObservations } from '#server/tables/observations.ts';
import { loadDictionary } from '#test/fixtures/tables/context.ts';

const dictionary = loadDictionary();
const CONTEXT = {
  names: createNames(dictionary),
  missingSymbols: dictionary.missingSymbols,
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
    const text = 'indicator,region,period,value\ngdp,leping,2019-06,1\n';
    const { observations } = await read(text, { ...CONTEXT, defaultReleaseId: '2019-06' });
    expect(observations[0]?.releaseId).toBe('2019-06');
    expect((await read(text)).problems).toMatchObject([{ code: 'missing-release', row: 2 }]);
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
    const year = 1000 + Math.floor(index / 12);
    return `2019-06,gdp,leping,${year}-${String((index % 12) + 1).padStart(2, '0')},${index}.5,,`;
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
