import { describe, expect, test } from 'vitest';
import type { SeenFigure } from '#domain/layout/seen-figure.ts';
import { parsePeriod } from '#domain/period.ts';
import { toSheetTable } from '#server/loading/to-sheet-table.ts';
import { loadDictionary, loadRelease } from '#test/fixtures/tables/context.ts';
import { sampleIndicator } from '#test/domain/samples.ts';
import { seenFigure, seenSheet } from './seen-figures.ts';

const real = loadDictionary();
const amount = sampleIndicator({ id: 'gdp-amount', measure: 'level', unit: '亿元', decimals: 2 });
const dictionary = { ...real, indicators: [...real.indicators, amount] };
const release = loadRelease('2019-06');

function read(figures: readonly SeenFigure[], notes: readonly string[] = []) {
  const of = { file: '月报.xlsx', sheet: '投资', release, dictionary };
  const { table, problems } = toSheetTable(seenSheet(figures, notes), of);
  return { table, problems: problems.map(({ code, severity, row }) => [severity, code, row]) };
}

const GDP = ['gdp', 'leping'] as const;
const AMOUNT = ['gdp-amount', 'leping'] as const;
const LEVEL = { kind: 'level', unit: '亿元' } as const;

test('amount, growth, target and place of one line become what each is', () => {
  const { table, problems } = read(
    [
      seenFigure(AMOUNT, '183.20', [4, 2], LEVEL),
      seenFigure(AMOUNT, '170.05', [4, 3], {
        ...{ ...LEVEL, kind: 'lastYear', period: parsePeriod('2018-01/2018-06') },
      }),
      seenFigure(GDP, '8.1', [4, 4], { note: '①' }),
      seenFigure(GDP, '8-8.5', [4, 5], { kind: 'target', period: parsePeriod('2019-01/2019-12') }),
      seenFigure(GDP, '2', [4, 6], { kind: 'rank', of: 'growth', unit: '位' }),
      seenFigure(GDP, '15', [4, 7], { kind: 'rank', of: 'growth', group: '江西省' }),
    ],
    ['①初步核算数'],
  );
  expect(problems).toEqual([]);
  expect(table).toMatchObject({
    ...{ kind: 'sheet', subject: '固定资产投资月报', year: 2019, notes: ['①初步核算数'] },
    figures: [
      { indicatorId: 'gdp-amount', value: 183.2, decimals: 2, row: 4, column: 2 },
      { value: 170.05, period: { start: '2018-01', end: '2018-06' } },
      { indicatorId: 'gdp', value: 8.1, noteMark: '①' },
    ],
    targets: [{ indicatorId: 'gdp', year: 2019, text: '8-8.5', column: 5 }],
    ranks: [
      { text: '2', group: null },
      { text: '15', group: '全省' },
    ],
  });
});

describe('units', () => {
  test('a multiple of the own one is converted exactly, and said once', () => {
    const { table, problems } = read([
      seenFigure(AMOUNT, '1832000', [4, 2], { ...LEVEL, unit: '万元' }),
      seenFigure(['gdp-amount', 'fuliang'], '35', [5, 2], { ...LEVEL, unit: '万元' }),
    ]);
    expect(problems).toEqual([['warning', 'converted-unit', 4]]);
    expect(table.figures.map(({ text }) => text)).toEqual(['183.2000', '0.0035']);
  });

  test('another one is an error, and its figure is not taken', () => {
    const { table, problems } = read([seenFigure(GDP, '183.2', [4, 2], LEVEL)]);
    expect(problems).toEqual([['error', 'other-unit', 4]]);
    expect(table.figures).toEqual([]);
  });
});

describe('what is not known is not taken', () => {
  test.for([
    ['a name', { indicatorId: null }],
    ['an id that the dictionary has no more', { indicatorId: 'gone' }],
    ['the months', { period: null }],
    ['the kind', { kind: null }],
  ] as const)('%s', ([, said]) => {
    const { table, problems } = read([seenFigure(GDP, '8.1', [4, 2], said)]);
    expect(problems).toEqual([['error', 'not-read', 4]]);
    expect(table.figures).toEqual([]);
  });

  test('a blank is no figure that is missing, a sign for none is', () => {
    const { table, problems } = read([
      seenFigure(GDP, '', [4, 2], { missing: 'blank' }),
      seenFigure(['gdp', 'fuliang'], '—', [5, 2], { missing: 'no-figure' }),
    ]);
    expect(problems).toEqual([]);
    expect(table.figures).toMatchObject([{ regionId: 'fuliang', missingReason: 'no-figure' }]);
  });
});

test('the same figure twice is one, another one in its place is an error', () => {
  const twice = [seenFigure(GDP, '8.1', [4, 2]), seenFigure(GDP, '8.10', [9, 2])];
  expect(read(twice)).toMatchObject({ problems: [], table: { figures: [{ row: 4 }] } });
  const other = [seenFigure(GDP, '8.1', [4, 2]), seenFigure(GDP, '8.2', [9, 2])];
  expect(read(other).problems).toEqual([['error', 'duplicate-row', 9]]);
});
