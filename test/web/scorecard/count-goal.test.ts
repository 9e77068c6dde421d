import { expect, test } from 'vitest';
import type { Need } from '#server/schemas/needs.ts';
import { stillNeeded } from '#lib/ui/scorecard/count-goal.ts';
import { countNeed } from '../needs/fixtures.ts';
import { scorecardRow } from './fixtures.ts';

type Bound = NonNullable<Need['goal']>['bound'];

test.for<[actual: number | null, bound: Bound, goal: number, said: string | null]>([
  [10, 'at-least', 14, '4'],
  [14, 'at-least', 14, '已完成'],
  [10, 'at-most', 14, '至多 4'],
  [14, 'at-most', 14, '至多 0'],
  [17, 'at-most', 14, '已超 3'],
  [null, 'at-least', 14, null],
])('with %s of %s %s the year still needs %s', ([actual, bound, value, said]) => {
  const row = scorecardRow({ id: 'entries', unit: '家', actual, decimals: 0 });
  const need = countNeed({ actual, required: 1, goal: { bound, value, decimals: 0 } });
  expect(stillNeeded(row, need)).toBe(said);
});

test('without what the year aims at nothing is needed', () => {
  const row = scorecardRow({ id: 'entries', unit: '家', actual: 10 });
  expect(stillNeeded(row, null)).toBeNull();
});
