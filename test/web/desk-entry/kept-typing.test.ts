import { expect, test } from 'vitest';
import {
  dropKept,
  findKept,
  keep,
  type KeptPlace,
} from '../../../web/src/routes/desk/releases/[release]/entry/[kind]/[subject]/kept-typing.ts';

class Memory implements Storage {
  #items = new Map<string, string>();
  get length(): number {
    return this.#items.size;
  }
  key = (index: number): string | null => [...this.#items.keys()][index] ?? null;
  getItem = (key: string): string | null => this.#items.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.#items.set(key, value);
  removeItem = (key: string): void => void this.#items.delete(key);
  clear = (): void => this.#items.clear();
}

const PLACE: KeptPlace = {
  release: '2019-07',
  edition: 1,
  kind: 'scorecard',
  subject: 'leping',
  base: 'aa',
};
const AT = '2026-11-22T06:00:00.000Z';
const ROWS = [{ indicatorId: 'gdp', regionId: 'leping', target: '8-8.5', actual: '8.4' }];

test('what was typed is found again, for its own table only', () => {
  const store = new Memory();
  keep(store, PLACE, ROWS, AT);
  expect(findKept(store, PLACE)).toEqual({ at: AT, base: 'aa', rows: ROWS });
  expect(findKept(store, { ...PLACE, subject: 'fuliang' })).toBeNull();
  expect(findKept(store, { ...PLACE, edition: 2 })).toBeNull();
});

test('what was typed before somebody changed the table is found too, after what is newer', () => {
  const store = new Memory();
  keep(store, PLACE, ROWS, AT);
  expect(findKept(store, { ...PLACE, base: 'bb' })).toMatchObject({ base: 'aa' });
  keep(store, { ...PLACE, base: 'bb' }, ROWS, AT);
  expect(findKept(store, { ...PLACE, base: 'bb' })).toMatchObject({ base: 'bb' });
});

test('nothing is kept of nothing, and saving forgets all', () => {
  const store = new Memory();
  keep(store, PLACE, ROWS, AT);
  keep(store, PLACE, [], AT);
  expect(store.length).toBe(0);
  keep(store, PLACE, ROWS, AT);
  keep(store, { ...PLACE, base: 'bb' }, ROWS, AT);
  dropKept(store, PLACE);
  expect(store.length).toBe(0);
});

test('what is not ours is passed over, and a full store is no fault', () => {
  const store = new Memory();
  keep(store, PLACE, ROWS, AT);
  const key = store.key(0)!;
  for (const text of ['{', 'null', '{"at":1}', '{"at":"x","rows":[{"actual":1}]}']) {
    store.setItem(key, text);
    expect(findKept(store, PLACE)).toBeNull();
  }
  store.setItem = () => {
    throw new DOMException('full');
  };
  keep(store, PLACE, ROWS, AT);
});
