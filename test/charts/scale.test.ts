import { expect, test } from 'vitest';
import { decimalsOf, placesOver, scaleOver } from '#charts/scale.ts';

// 6.2 to 15.1 are 8.9: in four parts 2.2 each, so steps of 5; 6.2 is more than four tenths of 8.9 from nil.
test.each([
  { figures: [6.2, 15.1], expected: { min: 5, max: 20, step: 5 } },
  { figures: [5.2, 10.4], expected: { min: 4, max: 12, step: 2 } },
  { figures: [1, 13], expected: { min: 0, max: 15, step: 5 } },
  { figures: [-100, 116.6], expected: { min: -100, max: 200, step: 100 } },
  { figures: [8.1, 8.4], expected: { min: 8.1, max: 8.4, step: 0.1 } },
  { figures: [8], expected: { min: 8, max: 8.1, step: 0.1 } },
  { figures: [], expected: { min: 0, max: 1, step: 1 } },
])('a scale over $figures runs from round number to round number', ({ figures, expected }) => {
  expect(scaleOver(figures, 4)).toEqual(expected);
});

test('steps are written with as many decimals as they need', () => {
  expect([5, 0.5, 0.1].map((step) => decimalsOf({ min: 0, max: 1, step }))).toEqual([0, 1, 1]);
});

test('of many places every second, fifth or tenth has a line', () => {
  expect(placesOver([12, 3])).toEqual({ min: 1, max: 12, step: 1 });
  expect(placesOver([84])).toEqual({ min: 1, max: 84, step: 10 });
});
