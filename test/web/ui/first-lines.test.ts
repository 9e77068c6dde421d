import { expect, test } from 'vitest';
import { firstLines } from '#lib/ui/first-lines.ts';

const lines = (count: number) => Array.from({ length: count }, (_, index) => index);

test('a list of up to sixteen is shown whole, of a longer one the first twelve', () => {
  expect(firstLines(lines(0))).toEqual([]);
  expect(firstLines(lines(16))).toEqual(lines(16));
  expect(firstLines(lines(17))).toEqual(lines(12));
});
