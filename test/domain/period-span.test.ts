import { expect, test } from 'vitest';
import { isOfSpan, spanOf } from '#domain/period-span.ts';

test.for([
  ['2024-05', '2024-05', 'month'],
  ['2024-01', '2024-01', 'month'],
  ['2024-01', '2024-06', 'cumulative'],
  ['2024-04', '2024-06', 'quarter'],
  ['2024-02', '2024-04', 'other'],
  ['2023-11', '2024-01', 'other'],
] as const)('%s to %s is %s', ([start, end, expected]) => {
  expect(spanOf({ start, end })).toBe(expected);
});

test('January is a month and cumulative as well, May is not', () => {
  expect(isOfSpan({ start: '2024-01', end: '2024-01' }, 'cumulative')).toBe(true);
  expect(isOfSpan({ start: '2024-05', end: '2024-05' }, 'cumulative')).toBe(false);
});
