import { expect, test } from 'vitest';

import { fractionsAmong } from '#domain/plausibility/fractions.ts';
import { implausibilities } from '#domain/plausibility/implausibilities.ts';
import { loadDictionary } from '#test/fixtures/tables/context.ts';

const cases = [
  { name: 'a fraction beside percentages', texts: ['0.105', '10.9', '-3.2'], found: ['0.105'] },
  { name: 'a negative one', texts: ['-0.032', '10.9'], found: ['-0.032'] },
  {
    name: 'a column of fractions',
    texts: ['0.11', '0.08', '-0.03', '0.1'],
    found: ['0.11', '0.08', '-0.03'],
  },
  { name: 'a small growth', texts: ['0.3', '10.9'], found: [] },
  { name: 'small growths alone', texts: ['0.3', '0.2', '-0.5', '0.0'], found: [] },
  { name: 'one decimal more', texts: ['0.35', '10.9'], found: [] },
  { name: 'as many decimals as the others', texts: ['0.305', '10.912', '3.4'], found: [] },
  { name: 'two of a kind', texts: ['0.11', '0.08'], found: [] },
  { name: 'nothing', texts: [], found: [] },
];
test.for(cases)('$name', ({ texts, found }) => {
  const rates = texts.map((text) => {
    const decimals = text.split('.')[1]?.length ?? 0;
    return { text, value: Number(text), decimals, usualDecimals: 1 };
  });
  expect(fractionsAmong(rates).map(({ text }) => text)).toEqual(found);
});

test('a figure typed as a fraction is asked about, beside the release it comes into', () => {
  const dictionary = loadDictionary();
  const period = { start: '2019-01', end: '2019-06' };
  const cell = (indicatorId: string, value: number, decimals: number) => {
    const regionId = 'leping';
    return { indicatorId, regionId, period, value, decimals, missingReason: null };
  };
  const release = [cell('gdp', 8.1, 1), cell('retail-sales', 12.5, 1)];
  const typed = [cell('fixed-asset-investment', 0.109, 3), cell('catering-turnover', 0.3, 1)];
  expect(implausibilities(typed, [], { dictionary, release })).toMatchObject([
    { code: 'decimal-point', indicatorId: 'fixed-asset-investment', candidate: 10.9 },
  ]);
});
