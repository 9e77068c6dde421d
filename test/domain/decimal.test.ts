import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  compareDecimals,
  decimal,
  formatDecimal,
  MOST_DECIMALS,
  multiply,
  parseDecimal,
  percentage,
  round,
  subtract,
  toNumber,
  trimZeros,
  unitsOf,
  type Decimal,
} from '#domain/decimal.ts';

/** Up to nine digits before the point and six behind: fifteen in all, whatever is set against whatever. */
const printed = fc
  .record({ magnitude: fc.integer({ min: -999_999_999, max: 999_999_999 }), scale: fc.nat(6) })
  .chain(({ magnitude, scale }) =>
    fc.nat(10 ** scale - 1).map((fraction): Decimal => {
      const sign = magnitude < 0 ? -1 : 1;
      return { units: BigInt(magnitude * 10 ** scale + sign * fraction), scale };
    }),
  );

/** In millionths. */
function exact({ units, scale }: Decimal): bigint {
  return units * 10n ** BigInt(6 - scale);
}

describe('a figure as a whole number of its last decimals', () => {
  const cases = [
    { value: 10, decimals: 1, units: 100 },
    { value: 24.8, decimals: 1, units: 248 },
    { value: -1.005, decimals: 3, units: -1005 },
    { value: 0, decimals: 2, units: 0 },
    { value: 123456789012.345, decimals: 3, units: 123456789012345 },
    { value: 999999999999999, decimals: 0, units: 999999999999999 },
    { value: 1e-22, decimals: 22, units: 1 },
    // 9.11 is no number of tenths, nor are sums that were rounded on the way.
    { value: 9.11, decimals: 1, units: null },
    { value: 0.1 + 0.2, decimals: 1, units: null },
    { value: 2 ** 53, decimals: 0, units: null },
    { value: 90071992547409.92, decimals: 2, units: null },
    { value: 1e-23, decimals: 23, units: null },
    { value: NaN, decimals: 0, units: null },
  ];

  test.for(cases)('$value with $decimals: $units', ({ value, decimals, units }) => {
    expect(unitsOf(value, decimals)).toBe(units);
  });

  test('of up to fifteen digits is the number that its text reads as', () => {
    const digits = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 });
    fc.assert(
      fc.property(digits, fc.nat(MOST_DECIMALS), (units, decimals) => {
        const value = Number(`${units}e-${decimals}`);
        expect(unitsOf(value, decimals)).toBe(units);
        expect(units / 10 ** decimals).toBe(value);
      }),
    );
  });
});

describe('sums', () => {
  const cases = [
    { name: '24.8 − 24.0', a: '24.8', b: '24.0', difference: '0.8' },
    { name: '-100.0 − 6.0', a: '-100.0', b: '6.0', difference: '-106.0' },
    { name: '10.9 − 10.50', a: '10.9', b: '10.50', difference: '0.40' },
    { name: '0.3 − 0.1', a: '0.3', b: '0.1', difference: '0.2' },
    { name: '-0.5 − -0.5', a: '-0.5', b: '-0.5', difference: '0.0' },
    { name: '8 − 42', a: '8', b: '42', difference: '-34' },
  ];

  test.for(cases)('$name is $difference', ({ a, b, difference }) => {
    expect(formatDecimal(subtract(parseDecimal(a), parseDecimal(b)))).toBe(difference);
  });

  test('a difference is exact', () => {
    fc.assert(
      fc.property(printed, printed, (a, b) => {
        expect(exact(subtract(a, b))).toBe(exact(a) - exact(b));
      }),
    );
  });

  test('a sum is exact', () => {
    fc.assert(
      fc.property(printed, printed, (a, b) => {
        expect(exact(add(a, b))).toBe(exact(a) + exact(b));
      }),
    );
  });

  test('figures compare by value, not by their decimals', () => {
    expect(compareDecimals(parseDecimal('28'), parseDecimal('28.0'))).toBe(0);
    fc.assert(
      fc.property(printed, printed, (a, b) => {
        expect(compareDecimals(a, b)).toBe(
          Number(exact(a) > exact(b)) - Number(exact(a) < exact(b)),
        );
      }),
    );
  });

  test('14.9 × 0.8 is 11.92', () => {
    expect(multiply(parseDecimal('14.9'), parseDecimal('0.8'))).toEqual({ units: 1192n, scale: 2 });
  });
});

describe('past 2^53', () => {
  const [a, b] = ['999999999999999', '0.0000001'].map(parseDecimal) as [Decimal, Decimal];

  test('sums and products keep every digit', () => {
    expect(formatDecimal(add(a, b))).toBe('999999999999999.0000001');
    expect(formatDecimal(subtract(b, a))).toBe('-999999999999998.9999999');
    expect(formatDecimal(multiply(a, a))).toBe('999999999999998000000000000001');
    expect(compareDecimals(add(a, b), a)).toBe(1);
    expect(formatDecimal(round(add(a, parseDecimal('0.5')), 0))).toBe('1000000000000000');
  });

  test('the number is the nearest, rounded once', () => {
    expect(toNumber(parseDecimal('9007199254740993.0'))).toBe(9007199254740992);
    expect(toNumber(parseDecimal('0.90071992547409925'))).toBe(Number('0.90071992547409925'));
    expect(toNumber({ units: 1n, scale: 23 })).toBe(1e-23);
  });
});

describe('reading and writing', () => {
  test('a figure is written with its printed decimals', () => {
    expect(formatDecimal(decimal(10, 1))).toBe('10.0');
    expect(formatDecimal(decimal(28, 0))).toBe('28');
    expect(formatDecimal(parseDecimal('-0.50'))).toBe('-0.50');
  });

  test('minus zero is zero', () => {
    expect(formatDecimal(parseDecimal('-0.0'))).toBe('0.0');
    expect(Object.is(toNumber(parseDecimal('-0')), 0)).toBe(true);
  });

  test('what is written reads as the same', () => {
    fc.assert(
      fc.property(printed, (one) => {
        expect(exact(parseDecimal(formatDecimal(one)))).toBe(exact(one));
        expect(exact(decimal(toNumber(one), one.scale))).toBe(exact(one));
      }),
    );
  });
});

describe('rounding', () => {
  const cases = [
    { text: '-12.25', scale: 1, expected: '-12.3' },
    { text: '12.25', scale: 1, expected: '12.3' },
    { text: '12.249', scale: 1, expected: '12.2' },
    { text: '0.05', scale: 1, expected: '0.1' },
    { text: '-0.04', scale: 1, expected: '0.0' },
    { text: '4.8800', scale: 2, expected: '4.88' },
    { text: '5', scale: 2, expected: '5.00' },
  ];

  test.for(cases)('$text to $scale decimals is $expected', ({ text, scale, expected }) => {
    expect(formatDecimal(round(parseDecimal(text), scale))).toBe(expected);
  });

  test('is to the nearest, halves away from zero', () => {
    fc.assert(
      fc.property(printed, fc.nat(6), (one, scale) => {
        const step = 10n ** BigInt(6 - scale);
        const value = exact(one);
        const size = value < 0n ? -value : value;
        const nearest = ((2n * size + step) / (2n * step)) * step;
        expect(exact(round(one, scale))).toBe(value < 0n ? -nearest : nearest);
      }),
    );
  });
});

test('zeros that a product leaves are cut off, down to the decimals of its base', () => {
  expect(trimZeros(parseDecimal('11.920'), 1)).toEqual(parseDecimal('11.92'));
  expect(trimZeros(parseDecimal('12.000'), 1)).toEqual(parseDecimal('12.0'));
  expect(trimZeros(parseDecimal('0.00'), 0)).toEqual(parseDecimal('0'));
  expect(trimZeros(parseDecimal('120'), 2)).toEqual(parseDecimal('120'));
});

describe('percentages', () => {
  const cases = [
    { part: 14, whole: 17, expected: 82.4 }, // 82.35…
    { part: 5, whole: 17, expected: 29.4 }, // 29.41…
    { part: 3, whole: 7, expected: 42.9 }, // 42.857…
    { part: 1, whole: 16, expected: 6.3 }, // 6.25
    { part: 0, whole: 4, expected: 0 },
    { part: 4, whole: 4, expected: 100 },
  ];

  test.for(cases)('$part of $whole is $expected %', ({ part, whole, expected }) => {
    expect(percentage(part, whole, 1)).toBe(expected);
  });
});
