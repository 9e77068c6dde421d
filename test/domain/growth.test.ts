import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDecimal, parseDecimal } from '#domain/decimal.ts';
import { growthPct } from '#domain/growth.ts';

/** The four of print, and the edges. */
const CASES = [
  { name: 'urban income', now: '20102.12', before: '19166.78', expected: '4.88' }, // 4.8800…
  { name: 'rural income', now: '7782.79', before: '7331.88', expected: '6.15' }, // 6.1500…
  { name: 'urban expenditure falls', now: '10826.09', before: '11596.07', expected: '-6.64' },
  { name: 'rural expenditure', now: '6309.59', before: '6198.76', expected: '1.79' },
  { name: 'no change', now: '100', before: '100.00', expected: '0.00' },
  // 0.005 % up: a half goes away from zero
  { name: 'a half', now: '200010', before: '200000', expected: '0.01' },
  { name: 'a half below zero', now: '199990', before: '200000', expected: '-0.01' },
  { name: 'from zero', now: '5', before: '0', expected: null },
  { name: 'from below zero', now: '5', before: '-2', expected: null },
];

test.for(CASES)('$name: $now against $before', ({ now, before, expected }) => {
  const growth = growthPct(parseDecimal(now), parseDecimal(before), 2);
  expect(growth && formatDecimal(growth)).toBe(expected);
});

test('the level before, grown by it, gives the level now to half a hundredth of a percent', () => {
  const cents = fc
    .integer({ min: 1, max: 10_000_000 })
    .map((units) => ({ units: BigInt(units), scale: 2 }));
  fc.assert(
    fc.property(cents, cents, (now, before) => {
      const growth = growthPct(now, before, 2);
      // |100 × (now − before) ÷ before − growth| ≤ 0.005, multiplied out
      const left = 10_000n * (now.units - before.units) - growth!.units * before.units;
      expect(2n * (left < 0n ? -left : left) <= before.units).toBe(true);
    }),
  );
});
