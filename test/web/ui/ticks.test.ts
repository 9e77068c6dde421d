import { expect, test } from 'vitest';
import { ticksOf } from '#lib/ui/ticks.ts';

test.each([
  [{ min: -10, max: 44 }, 6, [-10, 0, 10, 20, 30, 40]],
  [{ min: 0, max: 25000 }, 5, [0, 5000, 10000, 15000, 20000, 25000]],
  [{ min: -1, max: 2 }, 3, [-1, 0, 1, 2]],
  [{ min: 0, max: 2 }, 6, [0, 1, 2]],
  [{ min: 0, max: 7 }, 4, [0, 2, 4, 6]],
])('round numbers over %o, about %d of them', (extent, about, expected) => {
  expect(ticksOf(extent, about)).toEqual(expected);
});
