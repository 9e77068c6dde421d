import { expect, test } from 'vitest';
import { Problem } from '#server/problem.ts';
import { dayOf } from '#server/routes/day-of.ts';

test.for([
  { name: 'the day asked for', on: '2024-02-29', expected: '2024-02-29' },
  { name: 'today where none is', on: undefined, expected: '2026-03-03' },
])('is $name', ({ on, expected }) => {
  // Half past four in the afternoon at Greenwich is half past midnight in China.
  expect(dayOf(on, new Date('2026-03-02T16:30:00Z'))).toBe(expected);
});

test('a day that the calendar has not is refused', () => {
  expect(() => dayOf('2023-02-29', new Date())).toThrow(Problem);
});
