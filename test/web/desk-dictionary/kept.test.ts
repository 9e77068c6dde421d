import { expect, test } from 'vitest';
import {
  findKept,
  isOfAccount,
  keep,
  type Kept,
} from '../../../web/src/routes/desk/dictionary/kept.ts';

function memory(isFull = false) {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key: string): string | null => items.get(key) ?? null,
    removeItem: (key: string): void => void items.delete(key),
    setItem: (key: string, value: string): void => {
      if (isFull) throw new Error('full');
      items.set(key, value);
    },
  };
}

const KEPT: Kept = {
  load: 3,
  was: { regions: [{ key: 'leping', cells: { name: '乐平市' } }] },
  mine: { regions: [{ key: 'leping', cells: { name: '乐平' } }] },
};

test('edits are found again by who made them, until there are none', () => {
  const store = memory();
  expect(keep(store, 'li', KEPT)).toBe(true);
  expect(findKept(store, 'li')).toEqual(KEPT);
  expect(findKept(store, 'zhao')).toBeNull();
  const [key = null] = store.items.keys();
  expect(isOfAccount(key, 'li')).toBe(true);
  expect(isOfAccount(key, 'zhao')).toBe(false);
  keep(store, 'li', null);
  expect(store.items.size).toBe(0);
});

test('a browser that keeps nothing is told of', () => {
  expect(keep(memory(true), 'li', KEPT)).toBe(false);
});

const NOT_OURS = [
  'no json',
  '{}',
  '{"load":3,"was":{},"mine":{"elsewhere":[]}}',
  '{"load":3,"was":{},"mine":{"regions":[{"key":"a","cells":{"name":1}}]}}',
];
test.for(NOT_OURS)('what is not ours is passed over: %s', (text) => {
  const store = memory();
  keep(store, 'li', KEPT);
  const [key = ''] = store.items.keys();
  store.items.set(key, text);
  expect(findKept(store, 'li')).toBeNull();
});
