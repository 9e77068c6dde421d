import { expect, test } from 'vitest';
import { shadeOfChange, shadeOfRank } from '#lib/ui/matrix/shade.ts';

test.each([
  [1.9, null, 'met-2'],
  [-5, null, 'unmet-4'],
  [0, null, null],
  [null, null, null],
  // Under a ceiling of 12 less is better.
  [-0.4, { text: '≤12', low: null, high: 12 }, 'met-1'],
])('a change of %s under the target %j takes the wash %s', (change, target, shade) => {
  expect(shadeOfChange(change, target, 'rate')).toBe(shade);
});

test.each([
  [1, 4, 'met-4'],
  [2, 4, 'met-3'],
  [3, 4, 'met-2'],
  [4, 4, null],
  [1, 1, null],
  [null, 4, null],
])('place %s of %s takes the wash %s', (rank, size, shade) => {
  expect(shadeOfRank(rank, size)).toBe(shade);
});
