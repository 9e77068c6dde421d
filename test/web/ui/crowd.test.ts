import { describe, expect, test } from 'vitest';
import { crowdOf } from '#lib/ui/crowd.ts';

describe('many places on a line', () => {
  const upTo = (last: number) => Array.from({ length: last + 1 }, (_, at) => at);

  test('are told apart up to thirty', () => {
    expect(crowdOf(upTo(29))).toBeNull();
  });

  test('are said by their ends and their middle half, in whatever order they come', () => {
    // 41 places, 0 to 40: a quarter of the way is 10, three quarters 30.
    const crowd = { from: 0, to: 40, low: 10, high: 30 };
    expect(crowdOf(upTo(40))).toEqual(crowd);
    expect(crowdOf(upTo(40).toReversed())).toEqual(crowd);
  });
});
