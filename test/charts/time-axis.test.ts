import { expect, test } from 'vitest';
import { monthWords } from '#charts/time-axis.ts';
import type { Slot } from '#charts/slots.ts';
import { toMonth } from './fixtures.ts';

const slots = (months: readonly string[]): Slot[] =>
  months.map((month) => ({ period: toMonth(month) }));
const texts = (months: readonly string[], step: number) =>
  monthWords(slots(months), step, 'zh').map(({ text }) => text);

// 12月 is 12 × (2 × 0.56 + 1) = 25.44 wide and has 6 beside it: 31.44.
test('months are written as far as there is room between the periods that there are', () => {
  const year = Array.from({ length: 6 }, (_, at) => `2019-${String(at + 1).padStart(2, '0')}`);
  expect(texts(year, 32)).toEqual(['1月', '2月', '3月', '4月', '5月', '6月']);
  expect(texts(year, 11)).toEqual(['3月', '6月']);
  // A quarter is one step, not three.
  const quarters = ['2019-03', '2019-06', '2019-09', '2019-12'];
  expect(texts(quarters, 32)).toEqual(['3月', '6月', '9月', '12月']);
  expect(texts(quarters, 16)).toEqual(['6月', '12月']);
  expect(texts(quarters, 15)).toEqual([]);
});
