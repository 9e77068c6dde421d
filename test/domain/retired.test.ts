import { describe, expect, test } from 'vitest';
import { excuseRetired, isRetired, retiredIn, withoutExcuses } from '#domain/retired.ts';
import { loadDictionary } from '#test/fixtures/tables/context.ts';

const JULY = { start: '2019-01', end: '2019-07' };

test.each([
  { until: undefined, end: '2019-07', expected: false },
  { until: '2019-07', end: '2019-07', expected: false },
  { until: '2019-06', end: '2019-07', expected: true },
  { until: '2019-06', end: '2020-02', expected: true },
  { until: '2020-02', end: '2019-12', expected: false },
])('used up to $until, in a release of $end: $expected', ({ until, end, expected }) => {
  expect(isRetired(until === undefined ? {} : { until }, { end })).toBe(expected);
});

describe('ranks of a release', () => {
  const dictionary = loadDictionary();
  const regions = dictionary.regions.map((region) =>
    region.id === 'taoci' ? { ...region, until: '2019-06' } : region,
  );

  test('do not wait for a region that is retired by then', () => {
    const july = { period: JULY, completeWithout: [] };
    expect(excuseRetired(july, { regions }).completeWithout).toEqual(['taoci']);
    const other = { period: JULY, completeWithout: ['gaoxin'] };
    expect(excuseRetired(other, { regions }).completeWithout).toEqual(['gaoxin', 'taoci']);
  });

  test('wait for it in its last month and before', () => {
    const june = { period: { start: '2019-01', end: '2019-06' } };
    expect(excuseRetired(june, { regions })).toBe(june);
  });

  test('what is added is taken out again, and what the release says itself stays', () => {
    const own = { period: JULY, completeWithout: ['gaoxin'] };
    expect(withoutExcuses(excuseRetired(own, { regions }), { regions })).toEqual(own);
  });

  test('both regions and indicators may be retired', () => {
    const indicators = dictionary.indicators.map((one) =>
      one.id === 'gdp' ? { ...one, until: '2019-03' } : one,
    );
    expect([...retiredIn({ regions, indicators }, JULY)]).toEqual(['taoci', 'gdp']);
  });
});
