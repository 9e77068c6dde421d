import { describe, expect, test } from 'vitest';
import { firstHead, firstPeriod } from '#domain/calendar/first-release.ts';

describe('a release that follows none', () => {
  test.for([
    ['merged', '2026-11', '2026-01', '2026-10'],
    ['merged', '2026-03', '2026-01', '2026-02'],
    // January has none: it is published with February.
    ['merged', '2026-02', '2025-01', '2025-12'],
    ['each', '2026-02', '2026-01', '2026-01'],
    ['each', '2026-01', '2025-01', '2025-12'],
  ] as const)('where months are %s, in %s, is of %s to %s', ([months, thisMonth, start, end]) => {
    expect(firstPeriod(months, thisMonth)).toEqual({ start, end });
  });

  test('has the title and the issuer that are usual', () => {
    const period = { start: '2026-01', end: '2026-10' };
    expect(firstHead({ name: '瑞昌市' }, period)).toEqual({
      title: '2026年1-10月主要指标完成情况',
      issuer: '瑞昌市统计局',
    });
  });
});
