import { expect, test } from 'vitest';
import { findById } from '#domain/find-by-id.ts';

const list = [
  { id: 'a', no: 1 },
  { id: 'b', no: 2 },
  { id: 'a', no: 3 },
];

test('the first of an id is found, and none for an id that is not there', () => {
  expect(findById(list, 'b')).toBe(list[1]);
  expect(findById(list, 'a')).toBe(list[0]);
  expect(findById(list, 'c')).toBeUndefined();
  expect(findById(list, null)).toBeUndefined();
  expect(findById(list, undefined)).toBeUndefined();
});

test('each list has its own', () => {
  expect(findById([{ id: 'c' }], 'c')).toEqual({ id: 'c' });
  expect(findById(list, 'c')).toBeUndefined();
});

test('the ids of a list are read once, however often it is asked', () => {
  let reads = 0;
  const read = {
    get id() {
      reads += 1;
      return 'a';
    },
  };
  const once = [read];
  for (let asked = 0; asked < 3; asked += 1) expect(findById(once, 'a')).toBe(read);
  expect(reads).toBe(1);
});
