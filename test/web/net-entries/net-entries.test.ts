import { describe, expect, test } from 'vitest';
import { flowExtent, flowGroups, gapsOf } from '../../../web/src/routes/net-entries/groups.ts';
import { namedInLede, writeLede } from '../../../web/src/routes/net-entries/lede.ts';
import { chooseShown } from '../../../web/src/routes/net-entries/shown.ts';
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

const noTargets = gapsOf(given, []);

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
  expect(writeLede(sectors, noTargets).join('|')).toBe(expected);
});

describe('against targets', () => {
  // Of 2019-06, as printed: 乐平市 3 short of its target of trade, 昌江区 5; of industry −3 and −4.
  const trade = row('trade-net-entry', 'swj', 'count', { leping: -3, changjiang: -5 });
  const industry = row('industry-net-entry', 'gxj', 'count', { leping: -3, changjiang: -4 });
  const judged = entries({
    total: [
      [44, 10],
      [21, 2],
      [1, 1],
    ],
    trade: [],
    industry: [],
  });
  const told = (rows: Parameters<typeof gapsOf>[1]) =>
    writeLede(judged, gapsOf(judged, rows)).slice(3);

  test('the lede says who is furthest behind, over all sectors, instead of who did not grow', () => {
    expect(told([trade, industry])).toEqual([
      '乐平市最多，19 家；',
      '昌江区距目标最远，各行业合计差 9 家。',
    ]);
  });

  test('of one sector with targets, and of a target for all, no sum is told', () => {
    expect(told([trade]).at(-1)).toBe('昌江区距目标最远，差 5 家。');
    const total = row('total-net-entry', 'tjj', 'count', { leping: -8, changjiang: -8 });
    expect(told([trade, industry, total]).at(-1)).toBe('乐平市、昌江区距目标最远，各差 8 家。');
  });

  test('what one sector has beyond its target makes up for another; nobody behind is not told', () => {
    const beyond = row('industry-net-entry', 'gxj', 'count', { leping: 3, changjiang: 6 });
    expect([...gapsOf(judged, [trade, beyond]).byRegion]).toEqual([
      ['leping', 0],
      ['changjiang', 1],
    ]);
    expect(told([trade, beyond])).toEqual(['乐平市最多，19 家；', '昌江区没有净增。']);
  });
});

describe('of a hundred parts', () => {
  // r0 has 0 net entries, r1 has 1 and so on to r99.
  const [city, county] = given.regions;
  const parts = Array.from({ length: 100 }, (_, at) => ({
    ...county!,
    id: `r${at}`,
    shortName: `第${at}县`,
  }));
  const cellsOf = (net: (at: number) => number) => [
    given.sectors[0]!.cells[0]!,
    ...parts.map(({ id }, at) => ({ ...given.sectors[0]!.cells[1]!, regionId: id, net: net(at) })),
  ];
  const of = (net: (at: number) => number) => ({
    ...given,
    regions: [city!, ...parts],
    sectors: [{ ...given.sectors[0]!, cells: cellsOf(net) }],
  });
  const idsOf = (chosen: string[], regions: 'worst' | 'all' = 'worst') => {
    const many = of((at) => at);
    return chooseShown(many, noTargets, { regions, chosen }, namedInLede(many)).regions.map(
      ({ id }) => id,
    );
  };
  const least = Array.from({ length: 12 }, (_, at) => `r${at}`);

  test('the city, those of least net entry, the chosen and the one of most are shown, or all', () => {
    expect(idsOf([])).toEqual(['jingdezhen', ...least, 'r99']);
    expect(idsOf(['r50', 'r3'])).toEqual(['jingdezhen', ...least, 'r50', 'r99']);
    expect(idsOf([], 'all')).toHaveLength(101);
  });

  test('against targets those furthest behind are the worst, not those that are small', () => {
    // r0, of least net entry, meets its target; r20 to r39 fall 20 to 39 short; the others have none.
    const many = of((at) => at);
    const short = Array.from({ length: 20 }, (_, at) => [`r${20 + at}`, -(20 + at)] as const);
    const gaps = gapsOf(many, [
      row('total-net-entry', 'tjj', 'count', Object.fromEntries<number>([['r0', 0], ...short])),
    ]);
    const { regions } = chooseShown(many, gaps, { regions: 'worst', chosen: ['r0', 'r7'] }, [
      'r99',
    ]);
    // 39 down to 28, then the one that meets its target, then those without.
    const worst = Array.from({ length: 12 }, (_, at) => `r${39 - at}`);
    expect(regions.map(({ id }) => id)).toEqual(['jingdezhen', ...worst, 'r0', 'r7', 'r99']);
  });

  test('the sentence names three and counts the others', () => {
    expect(
      writeLede(
        of((at) => (at < 60 ? 5 : 0)),
        noTargets,
      ).at(-2),
    ).toBe('第0县、第1县、第2县等 60 地最多，各 5 家；');
    expect(
      writeLede(
        of((at) => (at < 60 ? 5 : 0)),
        noTargets,
      ).at(-1),
    ).toBe('第60县、第61县、第62县等 40 地没有净增。');
  });
});
