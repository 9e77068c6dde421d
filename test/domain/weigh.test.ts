import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bounds } from '#domain/bounds.ts';
import { decimal, toNumber, type Decimal } from '#domain/decimal.ts';
import { gapTo } from '#domain/gap.ts';
import { judge } from '#domain/status.ts';
import { weigherOf } from '#domain/weigh.ts';

const tenths = (units: bigint): Decimal => ({ units, scale: 1 });
const bounds = (said: Partial<Bounds>): Bounds => ({
  ...{ low: null, high: null, floor: null, ceiling: null, isRange: false },
  ...said,
});

const CASES = [
  {
    name: '24.8 − 24.0 is 0.8, not 0.8000000000000007',
    bounds: bounds({ floor: tenths(240n) }),
    figure: [24.8, 1],
    expected: { gap: 0.8, gapDecimals: 1, status: 'met' },
  },
  {
    name: '7.5 is 0.5 short of 8 to 8.5',
    bounds: bounds({ floor: { units: 8n, scale: 0 }, isRange: true }),
    figure: [7.5, 1],
    expected: { gap: -0.5, gapDecimals: 1, status: 'unmet' },
  },
  {
    name: '9 lies 0.50 above 8.50, the ceiling of a range',
    bounds: bounds({ floor: tenths(80n), ceiling: { units: 850n, scale: 2 }, isRange: true }),
    figure: [9, 0],
    expected: { gap: 0.5, gapDecimals: 2, status: 'unmet' },
  },
  {
    name: 'within a range nothing is missed, to the decimals of its low end',
    bounds: bounds({ floor: tenths(80n), ceiling: { units: 850n, scale: 2 }, isRange: true }),
    figure: [8, 0],
    expected: { gap: 0, gapDecimals: 1, status: 'met' },
  },
  {
    name: '3.0 is 0.1 over a ceiling of 2.9',
    bounds: bounds({ ceiling: tenths(29n) }),
    figure: [3, 1],
    expected: { gap: 0.1, gapDecimals: 1, status: 'unmet' },
  },
  {
    // 9,007,199,254,740,993 is 2^53 + 1, which no double is
    name: 'an end that passes 2^53 is compared as it is',
    bounds: bounds({ floor: { units: 9_007_199_254_740_993n, scale: 0 } }),
    figure: [9_007_199_254_740_992, 0],
    expected: { gap: -1, gapDecimals: 0, status: 'unmet' },
  },
  {
    // 900,719,925,474.0991 − 0.00001 has 17 digits
    name: 'so is a figure that passes it at the decimals of its target',
    bounds: bounds({ floor: { units: 1n, scale: 5 } }),
    figure: [900_719_925_474.0991, 4],
    expected: { gap: 900_719_925_474.0991, gapDecimals: 5, status: 'met' },
  },
  {
    name: 'a zero has no sign',
    bounds: bounds({ floor: tenths(0n) }),
    figure: [-0.04, 1],
    expected: { gap: 0, gapDecimals: 1, status: 'met' },
  },
] as const;

test.for(CASES)('$name', ({ bounds: asked, figure: [value, decimals], expected }) => {
  expect(weigherOf(asked)(value, decimals)).toStrictEqual(expected);
});

describe('whatever the figure and its target', () => {
  const end = fc.option(
    fc.record({
      units: fc.oneof(fc.bigInt(-5000n, 5000n), fc.bigInt(-(2n ** 60n), 2n ** 60n)),
      scale: fc.nat(24),
    }),
  );
  const target = fc
    .record({ floor: end, ceiling: end, isRange: fc.boolean() })
    .map((said) => bounds(said));
  const figure = fc
    .record({ units: fc.oneof(fc.integer({ min: -5000, max: 5000 }), fc.maxSafeInteger()) })
    .chain(({ units }) =>
      fc.nat(24).map((decimals) => ({ value: units / 10 ** decimals, decimals })),
    );

  test('gap and status are those of the exact arithmetic', () => {
    fc.assert(
      fc.property(target, figure, (asked, { value, decimals }) => {
        const exact = decimal(value, decimals);
        const gap = gapTo(exact, asked);
        expect(weigherOf(asked)(value, decimals)).toStrictEqual({
          gap: toNumber(gap),
          gapDecimals: gap.scale,
          status: judge(exact, asked),
        });
      }),
      { numRuns: 2000 },
    );
  });
});
