import { expect, test } from 'vitest';
import { rankingsHref, rankingsViewHref, readRankings } from '#lib/url/rankings.ts';
import { chooseColumns } from '../../../web/src/routes/rankings/columns.ts';
import { countPlaces, namedInLede, writeLede } from '../../../web/src/routes/rankings/places.ts';
import { rankingSections } from '../../../web/src/routes/rankings/sections.ts';
import { shadeOf } from '../../../web/src/routes/rankings/shade.ts';
import { rankingOf, rankingRow } from '../indicator/fixtures.ts';

/** Ranks of one indicator by region id; figures fall as ranks grow. */
function ranking(id: string, departmentId: string, ranks: Record<string, number | null>) {
  return rankingOf({
    indicator: { id, name: id, proseName: id, nameEn: null, unit: '%' },
    department: {
      id: departmentId,
      name: departmentId,
      shortName: departmentId,
      nameEn: null,
      shortNameEn: null,
    },
    city: rankingRow('jingdezhen', { actual: id.length }),
    rows: Object.entries(ranks).map(([region, rank]) =>
      rankingRow(region, { rank, actual: rank === null ? null : 10 - rank }),
    ),
  });
}

const rankings = [
  ranking('gdp', 'fgw', { fuliang: 1, leping: 2, zhushan: 3, changjiang: 3 }),
  ranking('retail', 'swj', { leping: 1, fuliang: 2, zhushan: 3, changjiang: 4 }),
  ranking('lodging', 'swj', { fuliang: 1, leping: 2, changjiang: 3, taoci: null }),
];
const idsOf = (sections: ReturnType<typeof rankingSections>) =>
  sections.map(({ key, rankings }) => [key, ...rankings.map(({ indicator }) => indicator.id)]);

test('a wider place sorts by its figure, whatever is shown of the others', () => {
  const [gdp, retail] = [3, 9].map((actual, at) =>
    rankingOf({
      indicator: { id: `i${at}`, name: '', proseName: '', nameEn: null, unit: '%' },
      references: [rankingRow('nation', { actual })],
    }),
  );
  const sorted = rankingSections([gdp!, retail!], { by: 'nation', descending: true }, 'rank');
  expect(idsOf(sorted)).toEqual([['sorted', 'i1', 'i0']]);
});

test('places are counted by region: last is the lowest rank, shared or not', () => {
  const places = countPlaces(rankings);
  expect(places.get('changjiang')).toEqual({ name: '昌江区', ranked: 3, first: 0, last: 3 });
  expect(places.get('zhushan')).toEqual({ name: '珠山区', ranked: 2, first: 0, last: 1 });
  expect(places.get('taoci')).toBeUndefined();
});

test('where all are equal all are first and nobody is last', () => {
  const places = countPlaces([ranking('gdp', 'fgw', { leping: 1, fuliang: 1 })]);
  expect([...places.values()].map(({ first, last }) => [first, last])).toEqual([
    [1, 0],
    [1, 0],
  ]);
});

test('the lede names who is first and who is last most often', () => {
  expect(writeLede(countPlaces(rankings))).toEqual([
    '浮梁县居首最多，3 项中 2 项；',
    '昌江区居末最多，3 项中 3 项。',
  ]);
  expect(writeLede(countPlaces([ranking('gdp', 'fgw', { leping: 1, fuliang: 1 })]))).toEqual([
    '乐平市、浮梁县居首最多，1 项中各 1 项。',
  ]);
  expect(writeLede(new Map())).toEqual([]);
});

test('unsorted under departments; sorted by places or by figures, without a place last', () => {
  expect(idsOf(rankingSections(rankings, null, 'rank'))).toEqual([
    ['fgw', 'gdp'],
    ['swj', 'retail', 'lodging'],
  ]);
  const byZhushan = { by: 'zhushan', descending: true };
  expect(idsOf(rankingSections(rankings, byZhushan, 'rank'))).toEqual([
    ['sorted', 'gdp', 'retail', 'lodging'],
  ]);
  const byLeping = { by: 'leping', descending: true };
  expect(idsOf(rankingSections(rankings, byLeping, 'actual'))).toEqual([
    ['sorted', 'retail', 'gdp', 'lodging'],
  ]);
  const byCity = { by: 'jingdezhen', descending: true };
  expect(idsOf(rankingSections(rankings, byCity, 'rank'))).toEqual([
    ['sorted', 'lodging', 'retail', 'gdp'],
  ]);
});

test.each([
  [1, 4, 4],
  [2, 4, 2],
  [3, 4, 1],
  [4, 4, 0],
  [2, 6, 3],
  [1, 1, 0],
])('place %d of %d takes the wash %d', (rank, size, level) => {
  expect(shadeOf(rank, size)).toBe(level);
});

test('of a hundred the worst, the chosen and whom the sentence names are columns, or all', () => {
  const many = Array.from({ length: 100 }, (_, at) => rankingRow(`r${at}`, { rank: 100 - at }));
  const gdp = rankingOf({
    indicator: { id: 'gdp', name: '', proseName: '', nameEn: null, unit: '%' },
    rows: many,
  });
  const regions = many.map(({ region }) => region);
  // r0 misses 99 %, r1 98 %; r99 is first of the only indicator, r0 last.
  const standings = regions.map((region, at) => ({ region, unmetSharePct: 99 - at }));
  const view = { columns: 'share', regions: 'worst', chosen: ['r40'] } as const;
  const named = namedInLede(countPlaces([gdp]));
  expect(named).toEqual(['r99', 'r0']);
  const worst = Array.from({ length: 12 }, (_, at) => `r${at}`);
  const idsOf = (given: Parameters<typeof chooseColumns>[2]) =>
    chooseColumns(regions, standings, given, named).shown.map(({ id }) => id);
  expect(idsOf(view)).toEqual([...worst, 'r40', 'r99']);
  expect(idsOf({ ...view, regions: 'all' })).toHaveLength(100);
});

test('of many that come first as often the sentence names three and counts them all', () => {
  const rows = Array.from({ length: 40 }, (_, at) => rankingRow(`r${at}`, { rank: 1 }));
  const gdp = rankingOf({
    indicator: { id: 'gdp', name: '', proseName: '', nameEn: null, unit: '%' },
    rows,
  });
  expect(writeLede(countPlaces([gdp])).join('')).toBe(
    'r0、r1、r2等 40 地居首最多，1 项中各 1 项。',
  );
});

test('what the cells show and how they are sorted stand in the address', () => {
  const view = {
    release: '2019-06',
    sort: { by: 'leping', descending: true },
    show: 'actual',
    columns: 'dictionary',
    regions: 'worst',
    chosen: [],
  } as const;
  const href = rankingsViewHref(view);
  expect(href).toBe('/rankings?release=2019-06&sort=-leping&show=actual&columns=dictionary');
  expect(readRankings(new URL(href, 'http://localhost').searchParams)).toEqual(view);
  expect(rankingsHref({ release: null })).toBe('/rankings');
});
