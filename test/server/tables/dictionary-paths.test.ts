import { describe, expect, test } from 'vitest';
import { readDictionary } from '#server/tables/dictionary.ts';
import { dictionaryGrids, gridFrom } from '#test/fixtures/tables/context.ts';

const HEADS = 'indicator|region|kind|year|month|cumulative_share_pct';
const WHOLE = 'gdp||last-year|2018|12|100';

const read = (...rows: string[]) =>
  readDictionary(dictionaryGrids().set('paths', gridFrom([HEADS, ...rows], 'paths.csv')));

test('a dictionary without paths has none', () => {
  expect(readDictionary(dictionaryGrids()).dictionary).not.toHaveProperty('paths');
});

test('a path is read by months, in whatever order they stand, and shares as they are written', () => {
  const { dictionary, problems } = read(
    WHOLE,
    'gdp||last-year|2018|6|46.50',
    'trade-net-entry|leping|set|2019|6|40',
    'trade-net-entry|leping|set|2019|12|100.0',
  );
  expect(problems).toEqual([]);
  expect(dictionary?.paths).toEqual([
    {
      indicatorId: 'gdp',
      regionId: null,
      kind: 'last-year',
      year: 2018,
      points: [
        { month: 6, sharePct: '46.50' },
        { month: 12, sharePct: '100' },
      ],
    },
    {
      indicatorId: 'trade-net-entry',
      regionId: 'leping',
      kind: 'set',
      year: 2019,
      points: [
        { month: 6, sharePct: '40' },
        { month: 12, sharePct: '100.0' },
      ],
    },
  ]);
});

/** The second row is at fault, in the column that is named. */
const DAMAGES = [
  { name: 'an unknown indicator', row: 'x||last-year|2018|6|40', column: 1 },
  { name: 'an indicator without a year’s whole', row: 'cpi-year||last-year|2018|6|40', column: 1 },
  { name: 'an unknown region', row: 'gdp|nanchang|last-year|2018|6|40', column: 2 },
  { name: 'an unknown kind', row: 'gdp||plan|2018|6|40', column: 3 },
  { name: 'a bad year', row: 'gdp||last-year|18|6|40', column: 4 },
  { name: 'a month that is none', row: 'gdp||last-year|2018|13|40', column: 5 },
  { name: 'a month twice', row: 'gdp||last-year|2018|3|40', column: 5 },
  { name: 'a path that ends before December', row: 'gdp|leping|last-year|2018|6|40', column: 5 },
  { name: 'a share with its sign', row: 'gdp||last-year|2018|6|40%', column: 6 },
  { name: 'a share beyond the whole', row: 'gdp||last-year|2018|6|140', column: 6 },
  { name: 'a share that does not rise', row: 'gdp||last-year|2018|6|20.0', column: 6 },
];

describe('a bad path is named with its row and column', () => {
  test.for(DAMAGES)('$name', ({ row, column }) => {
    const { dictionary, problems } = read('gdp||last-year|2018|3|20', row, WHOLE);
    expect(dictionary).toBeNull();
    const places = problems.map((problem) => `${problem.file} ${problem.row} ${problem.column}`);
    expect(places).toContain(`paths.csv 3 ${column}`);
    expect(problems.every(({ code }) => code === 'bad-dictionary')).toBe(true);
  });

  test('a year that does not end whole', () => {
    const { problems } = read('gdp||set|2019|12|99');
    expect(problems).toMatchObject([{ row: 2, column: 6, expected: '12 月为 100' }]);
  });
});
