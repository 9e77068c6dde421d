import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromMonth, fromPeriod, toMonth, toPeriod } from '#server/store/months.ts';

test('a month is stored as a number that sorts as it does', () => {
  expect(toMonth('2019-06')).toBe(201906);
  expect(fromMonth(201906)).toBe('2019-06');
  expect(fromMonth(202012)).toBe('2020-12');
});

test('a period that is stored reads as the same', () => {
  const month = fc
    .record({ year: fc.integer({ min: 1000, max: 9999 }), month: fc.integer({ min: 1, max: 12 }) })
    .map((one) => `${one.year}-${String(one.month).padStart(2, '0')}`);
  fc.assert(
    fc.property(month, month, (start, end) => {
      expect(toPeriod(fromPeriod({ start, end }))).toEqual({ start, end });
      expect(toMonth(start) < toMonth(end)).toBe(start < end);
    }),
  );
});
