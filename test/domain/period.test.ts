import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatPeriod,
  monthsUpTo,
  parsePeriod,
  periodLabel,
  samePeriod,
  shiftEnd,
  shiftMonth,
  yearOf,
} from '#domain/period.ts';

const month = fc
  .record({ year: fc.integer({ min: 1999, max: 2042 }), month: fc.integer({ min: 1, max: 12 }) })
  .map((one) => `${one.year}-${String(one.month).padStart(2, '0')}`);
const period = fc.tuple(month, month).map((ends) => {
  const [start, end] = ends.toSorted();
  return { start: start!, end: end! };
});

describe('an ISO interval', () => {
  const cases = [
    {
      name: 'of some months',
      text: '2019-01/2019-06',
      expected: { start: '2019-01', end: '2019-06' },
    },
    { name: 'of one month', text: '2020-05', expected: { start: '2020-05', end: '2020-05' } },
    {
      name: 'over a year',
      text: '2018-07/2019-06',
      expected: { start: '2018-07', end: '2019-06' },
    },
    { name: 'the wrong way round', text: '2019-06/2019-01', expected: null },
    { name: 'with a thirteenth month', text: '2019-01/2019-13', expected: null },
    { name: 'without zeros', text: '2019-1/2019-6', expected: null },
    { name: 'of three', text: '2019-01/2019-02/2019-03', expected: null },
    { name: 'without an end', text: '2019-01/', expected: null },
    { name: 'of nothing', text: '', expected: null },
    {
      name: 'of 44 years',
      text: '1976-01/2019-12',
      expected: { start: '1976-01', end: '2019-12' },
    },
    { name: 'of 45 years, longer than a figure may run', text: '1975-01/2019-12', expected: null },
    { name: 'of the first month', text: '1541-03', expected: { start: '1541-03', end: '1541-03' } },
    { name: 'before it', text: '0201-01', expected: null },
    { name: 'of the last month', text: '2258-10', expected: { start: '2258-10', end: '2258-10' } },
    { name: 'after it', text: '2258-11', expected: null },
  ];

  test.for(cases)('$name: “$text”', ({ text, expected }) => {
    expect(parsePeriod(text)).toEqual(expected);
  });

  test('that is written reads as the same', () => {
    fc.assert(
      fc.property(period, (one) => {
        const read = parsePeriod(formatPeriod(one));
        expect(read && samePeriod(read, one)).toBe(true);
      }),
    );
  });
});

describe('months', () => {
  const cases = [
    { month: '2019-12', by: 1, expected: '2020-01' },
    { month: '2020-01', by: -1, expected: '2019-12' },
    { month: '2020-06', by: -12, expected: '2019-06' },
    { month: '2019-06', by: 0, expected: '2019-06' },
  ];

  test.for(cases)('$month shifted by $by is $expected', (one) => {
    expect(shiftMonth(one.month, one.by)).toBe(one.expected);
  });

  test('from one to another are all between, both among them; backwards there are none', () => {
    expect(monthsUpTo('2019-11', '2020-02')).toEqual(['2019-11', '2019-12', '2020-01', '2020-02']);
    expect(monthsUpTo('2020-02', '2020-02')).toEqual(['2020-02']);
    expect(monthsUpTo('2020-02', '2019-11')).toEqual([]);
  });

  test('shifted there and back are the same', () => {
    fc.assert(
      fc.property(month, fc.integer({ min: -300, max: 300 }), (one, by) => {
        expect(shiftMonth(shiftMonth(one, by), -by)).toBe(one);
      }),
    );
  });

  const ends = [
    { name: 'runs ahead', by: 1, expected: '2019-01/2019-07' },
    { name: 'lags behind', by: -1, expected: '2019-01/2019-05' },
    { name: 'lags to before its start', by: -7, expected: '2018-11/2018-11' },
  ];

  test('an indicator that runs ahead stays in its year', () => {
    expect(formatPeriod(shiftEnd({ start: '2019-01', end: '2019-12' }, 1))).toBe('2019-01/2019-12');
  });

  test.for(ends)('an indicator that $name', ({ by, expected }) => {
    expect(formatPeriod(shiftEnd({ start: '2019-01', end: '2019-06' }, by))).toBe(expected);
  });
});

describe('the words of print', () => {
  const cases = [
    { text: '2019-01/2019-06', expected: '2019年1-6月' },
    { text: '2020-05/2020-05', expected: '2020年5月' },
    { text: '2018-07/2019-06', expected: '2018年7月-2019年6月' },
  ];

  test.for(cases)('$text is $expected', ({ text, expected }) => {
    expect(periodLabel(parsePeriod(text)!)).toBe(expected);
  });

  test('a period belongs to the year that it ends in', () => {
    expect(yearOf({ start: '2018-07', end: '2019-06' })).toBe(2019);
  });
});
