import { expect, test } from 'vitest';
import { extentOf, isBeyond, percentAt } from '#lib/ui/scale.ts';

test('an extent spans all figures and zero', () => {
  expect(extentOf([3, null, 12])).toEqual({ min: 0, max: 12 });
  expect(extentOf([-106, 4])).toEqual({ min: -106, max: 4 });
  expect(extentOf([0, 0])).toEqual({ min: 0, max: 1 });
});

test('without a figure there is nothing to draw', () => {
  expect(extentOf([null])).toBeNull();
});

test('a value beyond the extent is held at its end, and known to be beyond', () => {
  const extent = { min: -10, max: 30 };
  expect(percentAt(0, extent)).toBe(25);
  expect(percentAt(99, extent)).toBe(100);
  expect(isBeyond(99, extent)).toBe(true);
  expect(isBeyond(30, extent)).toBe(false);
});
