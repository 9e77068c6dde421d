import { expect, test } from 'vitest';
import type { Scorecard, ScorecardRow } from '#server/schemas/scorecards.ts';
import { compareHref, readCompare, toggleRegion } from '#lib/url/compare.ts';
import {
  compareRows,
  countLeads,
  orderRows,
} from '../../../web/src/routes/compare/compare-rows.ts';
import { proposePairs } from '../../../web/src/routes/compare/proposals.ts';
import { scorecardRow } from '../scorecard/fixtures.ts';

const region = (id: string, kind: 'city' | 'county' | 'park' = 'county') => ({
  id,
  name: id,
  shortName: id,
  nameEn: null,
  shortNameEn: null,
  kind,
});
function scorecard(id: string, rows: ScorecardRow[]): Scorecard {
  const period = { start: '2019-01', end: '2019-06', label: '2019年1-6月' };
  const tally = { monitorable: 0, unmet: 0, unmetSharePct: null, hasTargets: false };
  return { release: '2019-06', region: region(id), period, ...tally, rows };
}
const counties = {
  id: 'counties',
  label: '各县（市、区）',
  labelEn: null,
  reported: 4,
  expected: 4,
  size: 4,
};
const placed = (id: string, actual: number, rank: number) =>
  scorecardRow({ id, actual, rank, group: counties });

const leping = scorecard('leping', [
  placed('gdp', 24.8, 2),
  placed('retail', 11, 1),
  placed('tied', 5, 3),
  scorecardRow({ id: 'entries', unit: '家', actual: 4, decimals: 0 }),
  scorecardRow({ id: 'own', actual: 1 }),
]);
const fuliang = scorecard('fuliang', [
  placed('gdp', 24, 3),
  placed('retail', 12.5, 2),
  placed('tied', 5, 3),
  scorecardRow({ id: 'entries', unit: '家', actual: -3, decimals: 0 }),
]);

const rows = compareRows([leping, fuliang]);
const rowOf = (id: string) => rows.find(({ indicator }) => indicator.id === id);

test('the difference is between printed decimals', () => {
  // 24.8 − 24.0 = 0.8, where floating point has 0.8000000000000007; 4 − (−3) = 7.
  expect(rowOf('gdp')).toMatchObject({ difference: 0.8, decimals: 1 });
  expect(rowOf('entries')?.difference).toBe(7);
});

test('of counts the city is the sum of its parts and takes no part in the difference', () => {
  const entries = (actual: number) =>
    scorecardRow({ id: 'entries', unit: '家', measure: 'count', actual, decimals: 0 });
  const city = { ...scorecard('city', [entries(89)]), region: region('city', 'city') };
  const compared = [city, scorecard('leping', [entries(7)]), scorecard('fuliang', [entries(5)])];
  // 7 − 5, and not 89 − 5.
  expect(compareRows(compared)[0]?.difference).toBe(2);
  expect(compareRows(compared.slice(0, 2))[0]?.difference).toBeNull();
});

test('two who wait for others are no two that are not ranked together', () => {
  const group = { ...counties, reported: 2, size: 0 };
  const waiting = [8.1, 8.3].map((actual) => scorecardRow({ id: 'gdp', actual, group }));
  const [row] = compareRows(waiting.map((one, index) => scorecard(String(index), [one])));
  expect(row).toMatchObject({ leaders: [], isApart: false, waiting: { reported: 2, expected: 4 } });
  expect(rowOf('gdp')?.waiting).toBeNull();
});

test('who has the better place leads, and nobody does where all share it', () => {
  expect(rowOf('gdp')?.leaders).toEqual(['leping']);
  // The rank says which way is better, not the figure.
  expect(rowOf('retail')?.leaders).toEqual(['leping']);
  expect(rowOf('tied')?.leaders).toEqual([]);
  expect(countLeads(rows, 'leping')).toBe(2);
});

test('nobody leads where fewer than two are ranked together', () => {
  const park = scorecard('taoci', [scorecardRow({ id: 'gdp', actual: 30 })]);
  const [gdp] = compareRows([leping, park]);
  expect(gdp).toMatchObject({ leaders: [], isApart: true, difference: 5.2 });
});

test('of three, those that share the best place lead together', () => {
  const zhushan = scorecard('zhushan', [placed('gdp', 24.8, 2)]);
  expect(compareRows([leping, fuliang, zhushan])[0]?.leaders).toEqual(['leping', 'zhushan']);
});

test('what only one has is shown without a difference, and comes last', () => {
  expect(rowOf('own')).toMatchObject({ difference: null, cells: [{ actual: 1 }, null] });
  const order = orderRows(rows, 'difference').map(({ key, rows: members }) => [
    key,
    ...members.map(({ indicator }) => indicator.id),
  ]);
  expect(order).toEqual([
    ['%', 'retail', 'gdp', 'tied'],
    ['家', 'entries'],
    ['rest', 'own'],
  ]);
  expect(orderRows(rows, 'annex')).toEqual([{ key: 'annex', rows }]);
});

test('pairs are proposed among those that are ranked together', () => {
  const standing = (id: string, kind: 'county' | 'park') => ({
    region: region(id, kind),
    monitorable: 17,
    unmet: 1,
    unmetSharePct: 5.9,
    places: { ranked: 17, first: 1, last: 1 },
  });
  const proposals = proposePairs([
    standing('changjiang', 'county'),
    standing('zhushan', 'county'),
    standing('leping', 'county'),
    standing('gaoxin', 'park'),
    standing('taoci', 'park'),
  ]);
  expect(
    proposals.map(({ why, regions }) => [why, ...regions.map((one) => one.region.id)]),
  ).toEqual([
    ['ends', 'changjiang', 'leping'],
    ['neighbours', 'changjiang', 'zhushan'],
    ['parks', 'gaoxin', 'taoci'],
  ]);
  // Of two counties the ends are the neighbours: once is enough.
  expect(proposePairs([standing('a', 'county'), standing('b', 'county')])).toHaveLength(1);
  expect(proposePairs([standing('a', 'county')])).toEqual([]);
});

test('the regions that are compared stand in the address, four at most', () => {
  const href = compareHref({ release: '2019-06', regions: ['leping', 'fuliang'] });
  expect(href).toBe('/compare?release=2019-06&regions=leping%2Cfuliang');
  expect(readCompare(new URLSearchParams('regions=a,b,c,d,e,a')).regions).toEqual([
    'a',
    'b',
    'c',
    'd',
  ]);
  expect(toggleRegion(['a', 'b'], 'c')).toEqual(['a', 'b', 'c']);
  expect(toggleRegion(['a', 'b'], 'a')).toEqual(['b']);
});
