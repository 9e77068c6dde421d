import { expect, test } from 'vitest';
import { nearestName, nearestNamed } from '#domain/nearest-names.ts';

const regions = [
  { id: 'leping', name: '乐平市' },
  { id: 'fuliang', name: '浮梁县' },
  { id: 'zhushan', name: '珠山区' },
];
const namesOf = ({ id, name }: (typeof regions)[number]) => [id, name];

test.each([
  { word: 'lepin', nearest: ['leping'] },
  // Of 8 pairs each they share _z, zh, sh, ha, an and n_: 12 / 16.
  { word: 'zhsshan', nearest: ['zhushan'] },
  { word: 'fuilang', nearest: ['fuliang'] },
  { word: '乐平县', nearest: ['leping'] },
  { word: 'nowhere', nearest: [] },
  { word: '', nearest: [] },
])('nearest to “$word” is $nearest', ({ word, nearest }) => {
  expect(nearestNamed(word, regions, namesOf).map(({ id }) => id)).toEqual(nearest);
});

test('two letters the other way round are near, though no pair of a short name remains', () => {
  const indicators = [{ id: 'gdp' }, { id: 'cpi' }];
  const near = (word: string) => nearestNamed(word, indicators, ({ id }) => [id]);
  expect(near('gpd')).toEqual([{ id: 'gdp' }]);
  expect(near('pcx')).toEqual([]);
});

test('one name is given only where half of its pairs of letters are shared', () => {
  expect(nearestName('初中近视率', ['初中生近视率', '孕妇贫血率'])).toBe('初中生近视率');
  expect(nearestName('gdp', ['工业增加值'])).toBeNull();
});
