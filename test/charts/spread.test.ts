import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from '#charts/spread.ts';

const edge = { apart: 15, from: 0, to: 400 };

// 10 and 12 stand about 11 with 8 between them: 7 and 15; 40 is far away.
test('labels move apart about their middle, and only those that touch', () => {
  expect(spread([10, 12, 40], { apart: 8, from: 0, to: 100 })).toEqual([7, 15, 40]);
  expect(spread([], edge)).toEqual([]);
});

// About 99 they would stand at 95 and 103; the edge ends at 100: 92 and 100.
test('labels stay on their edge', () => {
  expect(spread([99, 99], { apart: 8, from: 0, to: 100 })).toEqual([92, 100]);
});

test('labels that were spread stand apart on their edge, in the order of their lines', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 20 }), (places) => {
      const moved = spread(places, edge);
      const sorted = moved.toSorted((a, b) => a - b);
      for (const [at, place] of sorted.entries()) {
        expect(place).toBeGreaterThanOrEqual(-0.001);
        expect(place).toBeLessThanOrEqual(400.001);
        if (at > 0) expect(place - (sorted[at - 1] ?? 0)).toBeGreaterThan(14.999);
      }
      const inOrder = places.map((_, at) => at).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
      expect(inOrder.map((at) => moved[at])).toEqual(sorted);
    }),
  );
});
