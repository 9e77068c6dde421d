import { expect, test } from 'vitest';
import { neighboursOf } from '#lib/table/neighbours.ts';

const items = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

test.each([
  ['a', null, { id: 'b' }],
  ['b', { id: 'a' }, { id: 'c' }],
  ['c', { id: 'b' }, null],
  ['x', null, null],
])('beside %s stand %o and %o', (id, previous, next) => {
  expect(neighboursOf(items, id)).toEqual({ previous, next });
});
