import { describe, expect, test } from 'vitest';
import { findIn, searchNames, withPicked, type PickGroup } from '#lib/ui/picking.ts';

const GROUPS: readonly PickGroup<string>[] = [
  {
    key: 'fgw',
    name: '市发改委',
    items: [
      { id: 'gdp', name: '地区生产总值', aliases: ['GDP'] },
      { id: 'investment', name: '固定资产投资' },
    ],
  },
  { key: 'swj', name: '市商务局', items: [{ id: 'foreign', name: '实际利用外资' }] },
];

describe('what is picked out of a list', () => {
  test('is found by name, other name and id, whatever the width and case', () => {
    const found = (query: string) =>
      findIn(GROUPS, query).map(({ key, items }) => [key, ...items.map(({ id }) => id)]);
    expect(found('资')).toEqual([
      ['fgw', 'investment'],
      ['swj', 'foreign'],
    ]);
    expect(found('ｇｄｐ')).toEqual([['fgw', 'gdp']]);
    expect(found('zzzz')).toEqual([]);
    expect(findIn(GROUPS, '')).toEqual(GROUPS);
  });

  test('stands in the order in which it is offered, or keeps an order of its own', () => {
    expect(withPicked(GROUPS, ['foreign'], ['gdp'], true)).toEqual(['gdp', 'foreign']);
    expect(withPicked(GROUPS, [], ['foreign', 'gdp'], true)).toEqual(['gdp', 'foreign']);
    expect(withPicked(GROUPS, ['foreign', 'gdp'], ['investment'], true)).toEqual([
      'foreign',
      'gdp',
      'investment',
    ]);
    expect(withPicked(GROUPS, ['gone'], ['gdp'], true)).toEqual(['gone', 'gdp']);
    expect(withPicked(GROUPS, ['gdp', 'foreign'], ['gdp'], false)).toEqual(['foreign']);
  });
});

test('one name out of many is found by any way to write it, those that begin so first', () => {
  const all = [
    { id: 'retail', name: '社会消费品零售总额' },
    { id: 'gdp', name: '地区生产总值', aliases: ['GDP', '总产值'] },
    { id: 'power', name: '发电量' },
  ];
  const ids = (query: string) => searchNames(all, query).map(({ id }) => id);
  expect(ids('总')).toEqual(['gdp', 'retail']);
  expect(ids('ｇｄｐ')).toEqual(['gdp']);
  expect(ids('发 电')).toEqual(['power']);
  expect(ids('')).toEqual(['retail', 'gdp', 'power']);
});
