import { expect, test } from 'vitest';
import type { MovementCell, Since } from '#server/schemas/movement.ts';
import { rankMoveWords } from '#lib/ui/movement/words.ts';
import { tallyChange } from '#lib/ui/movement/tally-words.ts';
import { chooseSince, directionOf } from '#lib/ui/scorecard/changes.ts';
import { gapUnit } from '#lib/format/status.ts';
import { describePlace, describeSince } from '#lib/ui/scorecard/describe-move.ts';

const POINTS = { unit: '个百分点', isLower: false };

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

test('what changed is said in one line', () => {
  const moved = since({
    actual: difference(0.3, 8.1),
    gap: difference(0.3, -0.1),
    status: { before: 'unmet', withheld: null },
    rank: rank(2, 2, 0),
  });
  expect(describeSince(moved, now, '个百分点')).toBe(
    '实际 8.1 → 8.4；差距 +0.3 个百分点；由未达标转为已达标；排位 ③ → ①，前移 2 位',
  );
});

test('what cannot be compared says why, once', () => {
  expect(describeSince(since(), now, '个百分点')).toBe('不作比较：跨年度，重新起算');
});

test('how firmly a place is held', () => {
  expect(describePlace(place, () => '浮梁县', POINTS)).toBe(
    '与浮梁县并列；退 0.2 个百分点以内，名次不变',
  );
  const behind = { ...place, rank: 2, toGain: 0.3, nextBetter: 1, toHold: 0, tied: [] };
  expect(describePlace(behind, String, POINTS)).toBe(
    '再高 0.3 个百分点，升至第 1 位；再退即失去这一名次',
  );
});

test('where lower is better, getting lower gains a place, and an index is counted in points', () => {
  const place = { rank: 5, of: 5, toGain: 0.3, nextBetter: 4, toHold: 0.2, decimals: 1 };
  const words = { unit: gapUnit('index', '上年同月=100'), isLower: true };
  const none = { tied: [], tooClose: [] };
  expect(describePlace({ ...place, ...none }, String, words)).toBe(
    '再低 0.3 点，升至第 4 位；升高 0.2 点以内，名次不变',
  );
  expect(describePlace({ ...place, ...none, toGain: null, toHold: 0 }, String, words)).toBe(
    '再升高即失去这一名次',
  );
});

test('a tally says how many more are missed, or why it is not compared', () => {
  const tally = { monitorable: 17, unmet: 14, newlyMet: [], newlyUnmet: [], withheld: null };
  expect(tallyChange('sincePrevious', '2019年1-5月', { ...tally, unmetBefore: 12 })).toBe(
    '较上期（2019年1-5月），未达标增加 2 个',
  );
  expect(
    tallyChange('sinceYear', '2018年1-6月', { ...tally, unmetBefore: null, withheld: 'not-held' }),
  ).toBe('较上年同期（2018年1-6月），不作比较：那期通报没有这个数');
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
