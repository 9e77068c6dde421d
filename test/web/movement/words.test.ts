import { expect, test } from 'vitest';
import type { MovementCell, Since } from '#server/schemas/movement.ts';
import { rankMoveWords } from '#lib/ui/movement/words.ts';
import { tallyChange } from '#lib/ui/movement/tally-words.ts';
import { chooseSince, directionOf } from '#lib/ui/scorecard/changes.ts';

const rank = (gained: number | null, own: number | null, others: number | null) => ({
  before: 3,
  gained,
  own,
  others,
  withheld: null,
});
const difference = (change: number | null, before: number | null = null) => ({
  change,
  decimals: 1,
  before,
  withheld: change === null ? ('new-year' as const) : null,
});
const since = (given: Partial<Since> = {}): Since => ({
  release: '2019-05',
  period: { start: '2019-01', end: '2019-05', label: '2019年1-5月' },
  actual: difference(null),
  gap: difference(null),
  status: { before: null, withheld: 'new-year' },
  rank: { ...rank(null, null, null), withheld: 'new-year' },
  ...given,
});
const place = {
  rank: 1,
  of: 4,
  toGain: null,
  nextBetter: null,
  toHold: 0.2,
  decimals: 1,
  tied: ['b'],
  tooClose: [],
};
const now = { actual: 8.4, decimals: 1, status: 'met', place } as const;

test('a rank’s move tells its parts only where both moved it', () => {
  expect(rankMoveWords(rank(2, 2, 0))).toBe('前移 2 位');
  expect(rankMoveWords(rank(0, 0, 0))).toBe('位次不变');
  expect(rankMoveWords(rank(1, 2, -1))).toBe('前移 1 位（自身前移 2 位，他人变动使之后移 1 位）');
  expect(rankMoveWords(rank(null, null, null))).toBeNull();
});

test('a tally says how many more are missed, or why it is not compared', () => {
  const tally = { monitorable: 17, unmet: 14, newlyMet: [], newlyUnmet: [], withheld: null };
  expect(tallyChange('sincePrevious', '2019年1-5月', { ...tally, unmetBefore: 12 })).toBe(
    '较上期（2019年1-5月），未达标增加 2 个',
  );
  expect(
    tallyChange('sinceYear', '2018年1-6月', { ...tally, unmetBefore: null, withheld: 'not-held' }),
  ).toBe('较上年同期（2018年1-6月），不作比较：该期通报未列此项');
});

test('changes are counted from the release before, else from the year before', () => {
  const cell = (sincePrevious: Since, sinceYear: Since): MovementCell => ({
    regionId: 'a',
    gap: 0,
    gapDecimals: 1,
    ...now,
    sincePrevious,
    sinceYear,
  });
  const known = since({ gap: difference(0.1) });
  expect(chooseSince(new Map([['gdp', cell(known, known)]]))).toBe('sincePrevious');
  expect(chooseSince(new Map([['gdp', cell(since(), known)]]))).toBe('sinceYear');
  expect(chooseSince(new Map([['gdp', cell(since(), since())]]))).toBeNull();
});

test('under an upper bound a smaller gap is the better one', () => {
  const more = { gap: difference(0.4) };
  expect(directionOf(more, { low: 8, high: null })).toBe('better');
  expect(directionOf(more, { low: null, high: 3 })).toBe('worse');
  expect(directionOf({ gap: difference(0) }, null)).toBe('same');
});
