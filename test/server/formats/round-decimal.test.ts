import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundExactly } from '#scripts/proof/exact-rounding.ts';
import { roundDecimal } from '#server/formats/round-decimal.ts';

test.for<[value: number, decimals: number, shift: number, expected: string]>([
  [-3.25, 1, 0, '3.3'],
  [1.005, 2, 0, '1.01'],
  [0.05, 1, 0, '0.1'],
  [0.04, 1, 0, '0.0'],
  [0.5, 0, 0, '1'],
  [99.95, 1, 0, '100.0'],
  [0.105, 1, 2, '10.5'],
  [123456, 0, -3, '123'],
  [85, 0, -3, '0'],
  [500, 0, -3, '1'],
  [0, 2, 0, '0.00'],
  [1e21, 0, 0, `1${'0'.repeat(21)}`],
  [1e-20, 1, 0, '0.0'],
])('%d, %d decimals, times ten to %d: %s', ([value, decimals, shift, expected]) => {
  expect(roundDecimal(value, decimals, shift)).toBe(expected);
});

test('it is what whole-number arithmetic makes of the 15 digits', () => {
  const value = fc.double({ noNaN: true, min: -1e12, max: 1e12 });
  const [decimals, shift] = [fc.integer({ min: 0, max: 6 }), fc.integer({ min: -6, max: 4 })];
  fc.assert(
    fc.property(value, decimals, shift, (one, places, move) => {
      expect(roundDecimal(one, places, move)).toBe(roundExactly(one, places, move));
    }),
  );
});
