import { expect, test } from 'vitest';
import { parsePeriod } from '#domain/period.ts';
import { basisOf } from '#domain/period-basis.ts';

const cases = [
  { periods: [], basis: null },
  { periods: ['2019-05', '2019-06'], basis: 'month' },
  { periods: ['2019-01'], basis: 'month' },
  { periods: ['2019-01/2019-05', '2019-01/2019-06'], basis: 'cumulative' },
  { periods: ['2019-01', '2019-01/2019-02'], basis: 'cumulative' },
  { periods: ['2019-05', '2019-01/2019-05'], basis: 'mixed' },
  { periods: ['2019-04/2019-06'], basis: 'mixed' },
  { periods: ['2018-01/2019-06'], basis: 'mixed' },
] as const;

test.for(cases)('$periods: $basis', ({ periods, basis }) => {
  expect(basisOf(periods.map((text) => parsePeriod(text)!))).toBe(basis);
});
