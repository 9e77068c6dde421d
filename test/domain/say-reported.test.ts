import { expect, test } from 'vitest';
import { sayReported } from '#domain/say-reported.ts';

test('a group says how many have reported, until all have', () => {
  const some = sayReported({ reported: 3, expected: 5 });
  expect(some).toEqual({ zh: '3/5 已报', en: '3 of 5 reported' });
  expect(sayReported({ reported: 5, expected: 5 })).toBeNull();
  expect(sayReported(null)).toBeNull();
});
