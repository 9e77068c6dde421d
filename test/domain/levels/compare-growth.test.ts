import { expect, test } from 'vitest';
import { formatDecimal, parseDecimal } from '#domain/decimal.ts';
import { compareGrowth } from '#domain/levels/compare-growth.ts';

const compare = (printed: string, current: string, previous: string) => {
  const found = compareGrowth({
    printed: parseDecimal(printed),
    current: parseDecimal(current),
    previous: parseDecimal(previous),
  });
  return found && [...[found.computed, found.low, found.high].map(formatDecimal), found.isApart];
};

test.for([
  // 183.2 / 170.0 = 1.0776…; 183.15 / 170.05 = 1.07703…, 183.25 / 169.95 = 1.07825…
  { printed: '7.8', current: '183.2', previous: '170.0', expected: ['7.8', '7.70', '7.83', false] },
  // Rounding alone makes 7.7 of it: the amounts may give as little as 7.703…
  { printed: '7.7', current: '183.2', previous: '170.0', expected: ['7.8', '7.70', '7.83', false] },
  { printed: '8.1', current: '183.2', previous: '170.0', expected: ['7.8', '7.70', '7.83', true] },
  // 4.3 / 4.0: from 4.25 / 4.05 = 1.0493… to 4.35 / 3.95 = 1.1012…
  { printed: '5.0', current: '4.3', previous: '4.0', expected: ['7.5', '4.93', '10.13', false] },
  { printed: '-7.8', current: '183.2', previous: '170.0', expected: ['7.8', '7.70', '7.83', true] },
  // A loss this year: -5.05 / 9.95 is the least, -4.95 / 10.05 the most.
  {
    printed: '-150.0',
    current: '-5.0',
    previous: '10.0',
    expected: ['-150.0', '-150.76', '-149.25', false],
  },
])('$printed beside $current and $previous', ({ printed, current, previous, expected }) => {
  expect(compare(printed, current, previous)).toEqual(expected);
});

test('there is none from an amount that was 0, may have been, or was a loss', () => {
  expect(compare('8.1', '5', '0')).toBeNull();
  // 0.5 may have been 0.45, which is above 0; 0 with a decimal may have been 0.04.
  expect(compare('900.0', '5.0', '0.5')).not.toBeNull();
  expect(compare('8.1', '5.0', '-3.0')).toBeNull();
});
