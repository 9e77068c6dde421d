import { expect, test } from 'vitest';
import { reportedWords } from '#lib/format/reported.ts';

test('a group says how many have reported, until all have', () => {
  expect(reportedWords({ reported: 3, expected: 5 })).toBe('3/5 已报');
  expect(reportedWords({ reported: 5, expected: 5 })).toBeNull();
  expect(reportedWords(null)).toBeNull();
});
