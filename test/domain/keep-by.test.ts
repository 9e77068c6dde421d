import { expect, test } from 'vitest';
import { keepBy } from '#domain/keep-by.ts';

test('what is worked out of an object is kept by it and by all that it was worked out by', () => {
  const keep = keepBy<number>();
  const [table, other, dictionary] = [{}, {}, {}];
  let times = 0;
  const ask = (key: object, ...by: readonly unknown[]) => keep(key, by, () => (times += 1));
  expect([ask(table, dictionary, 'head'), ask(table, dictionary, 'head')]).toEqual([1, 1]);
  expect(ask(other, dictionary, 'head')).toBe(2);
  expect(ask(table, {}, 'head')).toBe(3);
  expect(ask(table, dictionary, 'another head')).toBe(4);
  expect(ask(table, dictionary, 'another head')).toBe(4);
});
