import { expect, test } from 'vitest';
import { placeTip } from '#lib/ui/tip/place-tip.ts';

const view = { width: 360, height: 600 };
const tip = { width: 200, height: 80 };

test.each([
  ['under a number in the middle', { left: 170, top: 100 }, { left: 80, top: 126 }],
  ['not over the left edge', { left: 0, top: 100 }, { left: 8, top: 126 }],
  ['not over the right edge', { left: 340, top: 100 }, { left: 152, top: 126 }],
  ['above a number at the foot', { left: 170, top: 560 }, { left: 80, top: 474 }],
])('a tip stands %s', (_, { left, top }, expected) => {
  expect(placeTip({ left, top, width: 20, height: 20 }, tip, view)).toEqual(expected);
});

test('a tip wider than the window begins at its edge', () => {
  const wide = { width: 400, height: 80 };
  expect(placeTip({ left: 100, top: 0, width: 20, height: 20 }, wide, view).left).toBe(8);
});
