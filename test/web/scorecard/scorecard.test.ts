import { expect, test } from 'vitest';
import { barScales } from '#lib/ui/scorecard/bar-scale.ts';
import { countPlaces } from '#lib/ui/scorecard/places.ts';
import { scorecardSections } from '#lib/ui/scorecard/sections.ts';
import { describeBar, describeSource } from '#lib/ui/scorecard/words.ts';
import { peers, scorecardRow } from './fixtures.ts';

const target = (low: number) => ({ text: String(low), low, high: null });
const rows = [
  scorecardRow({ id: 'gdp', gap: -0.5, rank: 3, status: 'unmet', actual: 7.5 }),
  scorecardRow({ id: 'nonprofit', rank: 2, actual: 2.5 }),
  scorecardRow({ id: 'services', unit: '家', gap: -8, status: 'unmet', actual: 0 }),
  scorecardRow({ id: 'investment', gap: -106, rank: 4, status: 'unmet', departmentId: 'swj' }),
  scorecardRow({ id: 'trade', unit: '家', gap: 0, status: 'met', departmentId: 'swj' }),
];
const idsOf = (sections: ReturnType<typeof scorecardSections>) =>
  sections.map(({ title, rows }) => [title, ...rows.map(({ indicator }) => indicator.id)]);

test('unsorted, rows stand under their departments in the order of the annex', () => {
  expect(idsOf(scorecardSections(rows, null, 'all'))).toEqual([
    ['fgw', 'gdp', 'nonprofit', 'services'],
    ['swj', 'investment', 'trade'],
  ]);
});

test('sorted by gap, points and enterprises stand apart and rows without a gap come last', () => {
  const sort = { by: 'gap', descending: false };
  expect(idsOf(scorecardSections(rows, sort, 'all'))).toEqual([
    ['增速指标', 'investment', 'gdp'],
    ['以家计的指标', 'services', 'trade'],
    ['未设目标或缺数，没有差距', 'nonprofit'],
  ]);
});

test('sorted by rank, all that are ranked stand together', () => {
  const sort = { by: 'rank', descending: true };
  expect(idsOf(scorecardSections(rows, sort, 'all'))).toEqual([
    ['参加排位', 'investment', 'gdp', 'nonprofit'],
    ['不参加排位', 'services', 'trade'],
  ]);
});

test('a column that is not there leaves the order of the annex', () => {
  const sort = { by: 'leping', descending: true };
  expect(scorecardSections(rows, sort, 'all')).toEqual(scorecardSections(rows, null, 'all'));
});

test('a filter keeps the rows of that status', () => {
  expect(idsOf(scorecardSections(rows, null, 'met'))).toEqual([['swj', 'trade']]);
});

test('rates share ±40, which −100 does not widen, and counts a scale that holds them all', () => {
  const scales = barScales([
    scorecardRow({ id: 'investment', actual: -100, target: target(6) }),
    scorecardRow({ id: 'vat', actual: 13.9, target: target(30) }),
    scorecardRow({ id: 'services', unit: '家', actual: 8, target: target(42) }),
    scorecardRow({ id: 'trade', unit: '家', actual: -3, target: null }),
  ]);
  expect(Object.fromEntries(scales)).toEqual({
    '%': { min: -40, max: 40 },
    家: { min: -50, max: 50 },
  });
});

test('a target beyond the usual scale widens it', () => {
  const scales = barScales([scorecardRow({ id: 'vat', target: target(64) })]);
  expect(scales.get('%')).toEqual({ min: -100, max: 100 });
});

test('the places of a region: firsts, lasts by the lowest rank, and no place without peers', () => {
  expect(
    countPlaces([
      { rank: 1, peers: peers(1, 2, 3, 4) },
      { rank: 3, peers: peers(1, 2, 3, 3) },
      { rank: 2, peers: peers(1, 2, 3) },
      { rank: 1, peers: peers(1) },
      { rank: null, peers: peers(1, 2) },
    ]),
  ).toEqual({ ranked: 3, first: 1, last: 1 });
});

test('a bar and a source are said in words', () => {
  const range = { text: '8-8.5', low: 8, high: 8.5 };
  expect(describeBar({ actual: 7.5, decimals: 1, target: range })).toBe('实际 7.5，目标 8–8.5');
  expect(describeBar({ actual: null, decimals: 1, target: null })).toBe('缺数，未设目标');
  const source = { file: '附件4-昌江区.csv', row: 7, column: 4, loadId: 1, revision: 0 };
  expect(describeSource(source)).toBe('附件4-昌江区，D7');
  expect(describeSource({ ...source, row: null })).toBe('附件4-昌江区');
});
