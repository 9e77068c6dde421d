import { expect, test } from 'vitest';
import { formatDecimal } from '#domain/decimal.ts';
import { compare, fraction, minus, toDecimal } from '#domain/fraction.ts';

const roundings = [
  { over: 25, under: 3, scale: 1, up: '8.4', down: '8.3', nearest: '8.3' },
  { over: -25, under: 3, scale: 1, up: '-8.3', down: '-8.4', nearest: '-8.3' },
  // A half goes away from zero, exact values stay.
  { over: 7, under: 4, scale: 1, up: '1.8', down: '1.7', nearest: '1.8' },
  { over: -7, under: 4, scale: 1, up: '-1.7', down: '-1.8', nearest: '-1.8' },
  { over: 17, under: 2, scale: 1, up: '8.5', down: '8.5', nearest: '8.5' },
  { over: -1, under: 100, scale: 1, up: '0.0', down: '-0.1', nearest: '0.0' },
];

test.for(roundings)('$over/$under is rounded up, down and to the nearest', (given) => {
  const ratio = fraction(given.over, given.under);
  for (const way of ['up', 'down', 'nearest'] as const) {
    expect(formatDecimal(toDecimal(ratio, given.scale, way))).toBe(given[way]);
  }
});

test('a sign under the line is taken above it', () => {
  expect(compare(fraction(1, -2), fraction(0))).toBe(-1);
  expect(compare(minus(fraction(1, 3), fraction(2, 6)), fraction(0))).toBe(0);
});
