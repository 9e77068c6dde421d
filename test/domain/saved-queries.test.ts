import { expect, test } from 'vitest';
import { askedIds, changesOf, isAddressable, type Known } from '#domain/saved-queries.ts';

test.for([
  ['', []],
  ['last=12', []],
  ['indicator=gdp%2Ccpi-year&region=leping&last=3', ['gdp', 'cpi-year', 'leping']],
  ['release=2019-06&indicator=', ['2019-06']],
  // As an address has it: a space may be a plus, and of two the first counts.
  ['release=2019+06&release=2020-07', ['2019 06']],
  ['indicator=100%', ['100%']],
] as const)('“%s” names %j', ([query, ids]) => {
  expect(askedIds(query).map(([, id]) => id)).toEqual(ids);
});

test.for([
  ['indicator=gdp%2Ccpi-year&last=3', true],
  ['region=乐平', true],
  ['', true],
  ['region=100%', false],
  ['region=%zz', false],
  ['region=a#b', false],
  ['region=a b', false],
] as const)('“%s” can stand in an address: %s', ([query, expected]) => {
  expect(isAddressable(query)).toBe(expected);
});

test('what is gone, retired or renamed is told with what it was called; what stayed is not', () => {
  const now: Known[] = [
    { id: 'gdp', name: '地区生产总值', isRetired: false },
    { id: 'sales', name: '社会消费品零售额', isRetired: false },
    { id: 'power', name: '工业用电量', isRetired: true },
  ];
  const asked = (
    [
      ['gdp', '地区生产总值'],
      ['sales', '社会消费品零售总额'],
      ['power', '工业用电量'],
      ['old', '旧指标'],
    ] as const
  ).map(([id, name]) => ({ kind: 'indicator' as const, id, name }));
  const changes = changesOf(asked, () => now);
  expect(changes.map(({ id, what, now: today }) => [id, what, today])).toEqual([
    ['sales', 'renamed', '社会消费品零售额'],
    ['power', 'retired', '工业用电量'],
    ['old', 'gone', null],
  ]);
});
