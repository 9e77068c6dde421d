import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canPack, keysWithin, packPeriod, unpackPeriod } from '#domain/period-key.ts';

const A_YEAR = 365;
/** 1900-01-01 to 2018-12-31: 119 years, of which 29 are leap years (1900 is none). */
const TO_2019 = 119 * A_YEAR + 29;
const key = (day: number, before: number) => day * 16_384 + 16_383 - before;

describe('a period as one number', () => {
  const cases = [
    { name: 'the first day of all', first: '1900-01-01', last: '1900-01-01', is: key(0, 0) },
    { name: 'a month', first: '2019-06-01', last: '2019-06-30', is: key(TO_2019 + 180, 29) },
    {
      name: 'months since January',
      first: '2019-01-01',
      last: '2019-06-30',
      is: key(TO_2019 + 180, 180),
    },
    {
      name: 'a quarter',
      first: '2019-04-01',
      last: '2019-06-30',
      is: key(TO_2019 + 180, 90),
    },
    { name: 'a year', first: '2019-01-01', last: '2019-12-31', is: key(TO_2019 + 364, 364) },
    // 2020 and 2024 are leap years.
    {
      name: 'week 1 of 2025, which begins in 2024',
      first: '2024-12-30',
      last: '2025-01-05',
      is: key(TO_2019 + 6 * A_YEAR + 2 + 4, 6),
    },
    {
      name: 'week 53 of 2020, which ends in 2021',
      first: '2020-12-28',
      last: '2021-01-03',
      is: key(TO_2019 + 2 * A_YEAR + 1 + 2, 6),
    },
    {
      name: 'a 29th of February',
      first: '2024-02-29',
      last: '2024-02-29',
      is: key(TO_2019 + 5 * A_YEAR + 1 + 59, 0),
    },
    { name: 'a day before 1900', first: '1899-12-31', last: '1899-12-31', is: key(-1, 0) },
    {
      name: 'the longest',
      first: '1975-02-22',
      last: '2019-12-31',
      is: key(TO_2019 + 364, 16_383),
    },
    { name: 'the first key', first: '1496-04-13', last: '1541-02-20', is: -(2 ** 31) },
    { name: 'the last key', first: '2258-11-11', last: '2258-11-11', is: 2 ** 31 - 1 },
  ];

  test.for(cases)('$name', ({ first, last, is }) => {
    expect(packPeriod({ first, last })).toBe(is);
    expect(unpackPeriod(is)).toEqual({ first, last });
  });

  const refused = [
    { name: 'a day too early', first: '1541-02-19', last: '1541-02-19' },
    { name: 'a day too late', first: '2258-11-12', last: '2258-11-12' },
    { name: 'a day too long', first: '1975-02-21', last: '2019-12-31' },
    { name: 'an end before its beginning', first: '2019-06-02', last: '2019-06-01' },
    { name: 'a day that there is not', first: '2019-02-01', last: '2019-02-29' },
    { name: 'no day', first: 'June', last: '2019-06-30' },
  ];

  test.for(refused)('$name has none', (range) => {
    expect(canPack(range)).toBe(false);
    expect(() => packPeriod(range)).toThrow(RangeError);
  });

  test('sorts by its last day and then by its first, as its words do', () => {
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const period = fc
      .tuple(day, day)
      .map((days) => days.sort())
      .map(([first, last]) => ({ first, last }));
    fc.assert(
      fc.property(period, period, (a, b) => {
        expect(unpackPeriod(packPeriod(a))).toEqual(a);
        const [one, other] = [`${a.last} ${a.first}`, `${b.last} ${b.first}`];
        expect(packPeriod(a) < packPeriod(b)).toBe(one < other);
      }),
    );
  });
});

describe('the periods that end within some days', () => {
  const within = keysWithin({ first: '2019-01-01', last: '2019-06-30' });
  const cases = [
    { first: '2018-12-01', last: '2018-12-31', isIn: false },
    { first: '2019-01-01', last: '2019-01-01', isIn: true },
    { first: '1980-01-01', last: '2019-01-01', isIn: true },
    { first: '2019-06-30', last: '2019-06-30', isIn: true },
    { first: '2019-07-01', last: '2019-07-01', isIn: false },
  ];

  test.for(cases)('$first to $last: $isIn', ({ isIn, ...range }) => {
    const own = packPeriod(range);
    expect(own >= within.from && own <= within.to).toBe(isIn);
  });

  test('are all there are where the days lie further than any', () => {
    expect(keysWithin({ first: '0001-01-01', last: '9999-12-31' })).toEqual({
      from: -(2 ** 31),
      to: 2 ** 31 - 1,
    });
  });
});
