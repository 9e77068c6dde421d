import { expect, test } from 'vitest';
import { flowExtent, flowGroups } from '../../../web/src/routes/net-entries/groups.ts';
import { writeLede } from '../../../web/src/routes/net-entries/lede.ts';
import { row } from '../overview/fixtures.ts';
import { entries } from './fixtures.ts';

const given = entries({
  total: [
    [44, 10],
    [21, 2],
    [1, 1],
  ],
  trade: [
    [15, 3],
    [9, 0],
    [0, 0],
  ],
});
const rows = [row('trade-net-entry', 'swj', 'count', { jingdezhen: -18, leping: -3 })];

test('by sector each group has a line for each region, the city as their whole', () => {
  const [total, trade] = flowGroups(given, rows, 'sector');
  expect(total!.lines.map(({ name, isWhole }) => [name, isWhole])).toEqual([
    ['全市', true],
    ['乐平市', false],
    ['昌江区', false],
  ]);
  expect(trade!.indicatorId).toBe('trade-net-entry');
  expect(trade!.lines.map(({ result }) => result?.gap)).toEqual([-18, -3, undefined]);
});

test('by region each group has a line for each sector, the total first', () => {
  const groups = flowGroups(given, rows, 'region');
  expect(groups.map(({ regionId }) => regionId)).toEqual(['jingdezhen', 'leping', 'changjiang']);
  expect(groups[1]!.lines.map(({ key, isWhole, cell }) => [key, isWhole, cell.net])).toEqual([
    ['total', true, 19],
    ['trade', false, 9],
  ]);
});

test('a sector that no table judges leads nowhere', () => {
  expect(flowGroups(given, rows, 'sector')[0]!.indicatorId).toBeNull();
});

test('one scale spans the most that left and the most that entered a part of the city', () => {
  // Of 21 − 2, 1 − 1, 9 − 0 and 0 − 0; the city has 44 − 10.
  expect(flowExtent(given)).toEqual({ min: -2, max: 21 });
  expect(flowExtent(entries({ total: [[44, 10]] }))).toEqual({ min: -10, max: 44 });
  expect(flowExtent(entries({ total: [[null, null]] }))).toBeNull();
});

test.each([
  {
    name: 'the city, the county with most and those without',
    sectors: given,
    expected:
      '全市净增入库企业 34 家：|新增 44 家，|退出 10 家。|乐平市最多，19 家；|昌江区没有净增。',
  },
  {
    name: 'a city that shrank, and nobody who grew',
    sectors: entries({
      total: [
        [0, 2],
        [0, 1],
        [1, 1],
      ],
    }),
    expected: '全市净增入库企业 −2 家：|新增 0 家，|退出 2 家。|各地均无净增。',
  },
  {
    name: 'equals together',
    sectors: entries({
      total: [
        [4, 0],
        [2, 0],
        [2, 0],
      ],
    }),
    expected: '全市净增入库企业 4 家：|新增 4 家，|退出 0 家。|乐平市、昌江区最多，各 2 家。',
  },
  { name: 'nothing of nothing', sectors: entries({ total: [[null, null]] }), expected: '' },
])('the lede says $name', ({ sectors, expected }) => {
  expect(writeLede(sectors).join('|')).toBe(expected);
});
