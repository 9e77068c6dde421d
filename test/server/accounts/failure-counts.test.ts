import { describe, expect, test } from 'vitest';
import { FailureCounts, waitAfter } from '#server/accounts/failure-counts.ts';

const SLOWING = { free: 3, first: 1000, longest: 10_000 };
const HOUR = 60 * 60_000;

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

  test('is for one more failure under that name, and passes', () => {
    const counts = new FailureCounts();
    for (let count = 1; count <= 4; count += 1) counts.add('a', 0, SLOWING);
    expect([counts.wait('a', 500), counts.wait('a', 2000), counts.wait('b', 0)]).toEqual([
      1500, 0, 0,
    ]);
  });
});

describe('a failure', () => {
  test('is forgotten an hour after the last one', () => {
    const counts = new FailureCounts();
    counts.add('a', 0, SLOWING);
    counts.add('a', HOUR - 1, SLOWING);
    expect(counts.failures('a', 2 * HOUR - 2)).toBe(2);
    expect(counts.failures('a', 2 * HOUR - 1)).toBe(0);
  });

  test('of a time that is yet to come makes nobody wait for a clock that was set back', () => {
    const counts = new FailureCounts();
    for (let count = 1; count <= 9; count += 1) counts.add('a', 24 * HOUR, SLOWING);
    expect(counts.wait('a', 0)).toBe(0);
  });

  test('that was none is taken back, with the wait for it', () => {
    const counts = new FailureCounts();
    for (let count = 1; count <= 3; count += 1) counts.add('a', 0, SLOWING);
    counts.takeBack('a');
    expect([counts.failures('a', 0), counts.wait('a', 0)]).toEqual([2, 0]);
    counts.takeBack('a');
    counts.takeBack('a');
    counts.takeBack('a');
    expect(counts.size).toBe(0);
  });
});

test('of a million names the newest are kept, one that fails again among them', () => {
  const counts = new FailureCounts(100);
  for (let count = 1; count <= 1000; count += 1) {
    counts.add(`name ${count}`, 0, SLOWING);
    if (count % 50 === 0) counts.add('again', 0, SLOWING);
  }
  expect(counts.size).toBe(100);
  expect(counts.failures('again', 0)).toBe(20);
  expect(counts.failures('name 1', 0)).toBe(0);
});
