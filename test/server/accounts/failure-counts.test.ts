import { describe, expect, test } from 'vitest';
import {
  failuresIn,
  oneLess,
  oneMore,
  waitAfter,
  waitIn,
  type FailureCount,
} from '#server/accounts/failure-counts.ts';

const SLOWING = { free: 3, first: 1000, longest: 10_000 };
const HOUR = 60 * 60_000;

/** So many failures in a row, all of one moment. */
function failed(times: number, at = 0): FailureCount | null {
  let count: FailureCount | null = null;
  for (let time = 1; time <= times; time += 1) count = oneMore(count, at, SLOWING);
  return count;
}

describe('waiting', () => {
  test.for([
    [1, 0],
    [2, 0],
    [3, 1000],
    [4, 2000],
    [6, 8000],
    [7, 10_000],
    [5000, 10_000],
  ] as const)('after %i failures takes %i ms', ([failures, wait]) => {
    expect(waitAfter(failures, SLOWING)).toBe(wait);
  });

  test('is for one more failure, and passes', () => {
    expect([waitIn(failed(4), 500), waitIn(failed(4), 2000), waitIn(null, 0)]).toEqual([
      1500, 0, 0,
    ]);
  });
});

test('one that is free is so by a clock that is a little behind, too', () => {
  expect(waitIn(failed(2, 1000), 998)).toBe(0);
});

describe('a failure', () => {
  test('is forgotten an hour after the last one', () => {
    const twice = oneMore(failed(1), HOUR - 1, SLOWING);
    expect(failuresIn(twice, 2 * HOUR - 2)).toBe(2);
    expect(failuresIn(twice, 2 * HOUR - 1)).toBe(0);
    expect(oneMore(twice, 2 * HOUR - 1, SLOWING).failures).toBe(1);
  });

  test('of a time that is yet to come makes nobody wait for a clock that was set back', () => {
    expect(waitIn(failed(9, 24 * HOUR), 0)).toBe(0);
  });

  test('that was none is taken back, with the wait for it', () => {
    const twice = oneLess(failed(3));
    expect([failuresIn(twice, 0), waitIn(twice, 0)]).toEqual([2, 0]);
    expect(oneLess(oneLess(twice))).toBeNull();
    expect(oneLess(null)).toBeNull();
  });
});
