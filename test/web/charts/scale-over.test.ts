import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scaleOver, spread } from '#lib/charts/scale-over.ts';
import { point, trend } from './fixtures.ts';

test.each([
  { figures: [6.2, 15.1], expected: { min: 6, max: 16 } },
  { figures: [-100, 116.6], expected: { min: -100, max: 150 } },
  { figures: [8.1, 8.4], expected: { min: 8.1, max: 8.4 } },
  { figures: [8], expected: { min: 8, max: 8.1 } },
  { figures: [], expected: { min: 0, max: 1 } },
])('a scale over $figures runs from round number to round number', ({ figures, expected }) => {
  const points = figures.map((value, at) => point(`2019-0${at + 2}`, value));
  expect(scaleOver([trend('a', points)])).toEqual(expected);
});

test('a target lies on the scale too', () => {
  const target = { text: '20', low: 20, high: null };
  expect(scaleOver([trend('a', [point('2019-02', 6, { target })])])).toEqual({ min: 6, max: 20 });
});

// 10 and 12 stand about 11 with 8 between them: 7 and 15; 40 is far away.
test('labels move apart about their middle, and only those that touch', () => {
  expect(spread([10, 12, 40], 8)).toEqual([7, 15, 40]);
  expect(spread([], 8)).toEqual([]);
});

test('labels that were spread stand apart, in the order of their lines', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 20 }), (places) => {
      const moved = spread(places, 15);
      const sorted = moved.toSorted((a, b) => a - b);
      for (const [at, place] of sorted.entries()) {
        if (at > 0) expect(place - (sorted[at - 1] ?? 0)).toBeGreaterThan(14.999);
      }
      const inOrder = places.map((_, at) => at).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
      expect(inOrder.map((at) => moved[at])).toEqual(sorted);
    }),
  );
});
