import { expect, test } from 'vitest';
import { readWithout } from '#server/desk/read-without.ts';
import { loadDictionary } from '#test/fixtures/tables/context.ts';

const read = (...entries: string[]) => readWithout('2019-06', entries, loadDictionary());

test('whom ranks do not wait for may be written by name or by id', () => {
  expect(read('高新区', 'taoci', '地区生产总值/昌江区', 'gdp/leping')).toEqual([
    'gaoxin',
    'taoci',
    'gdp/changjiang',
    'gdp/leping',
  ]);
  expect(read()).toEqual([]);
});

test('whom nobody knows is named, in the words that were written', () => {
  expect(() => read('高新区', '高薪区', '生产/昌江区')).toThrow('不认识“高薪区、生产/昌江区”');
  expect(() => read('a/gdp/leping')).toThrow('不认识“a/gdp/leping”');
});
