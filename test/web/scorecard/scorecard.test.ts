import { describe, expect, test } from 'vitest';
import { barScales } from '#lib/ui/scorecard/bar-scale.ts';
import { findHighlights } from '#lib/ui/scorecard/highlights.ts';
import { countPlaces } from '#lib/ui/scorecard/places.ts';
import { scorecardSections } from '#lib/ui/scorecard/sections.ts';
import { describeBar, describeSource } from '#lib/ui/scorecard/words.ts';
import { peers, scorecardRow } from './fixtures.ts';

const target = (low: number) => ({ text: String(low), low, high: null });
const rows = [
  scorecardRow({ id: 'gdp', no: 1, gap: -0.5, gapRatio: -1, rank: 3, status: 'unmet' }),
  scorecardRow({ id: 'nonprofit', no: 2, rank: 2, actual: 2.5 }),
  scorecardRow({ id: 'prices', no: 3, gap: 0.4, gapRatio: 2, rank: 2, status: 'unmet' }),
  scorecardRow({ id: 'power', no: 4, gap: -23.4, status: 'unmet' }),
  scorecardRow({ id: 'retail', no: 5, gap: 0.3, gapRatio: 0.6, rank: 1, status: 'met' }),
  scorecardRow({ id: 'fiscal', no: 6, gap: 0.1, gapRatio: 0.1, rank: 4, status: 'met' }),
];
const idsOf = (sections: ReturnType<typeof scorecardSections>) =>
  sections.map(({ status, rows }) => [status, ...rows.map(({ indicator }) => indicator.id)]);

describe('the lines of a scorecard', () => {
  test('what is missed farthest by what is usual comes first, whichever way is better', () => {
    // Over an upper bound 0.4 at 2 typical gaps is farther than −0.5 at one; 用电量 has none to be held against.
    expect(idsOf(scorecardSections(rows, null))).toEqual([
      ['unmet', 'prices', 'gdp', 'power'],
      ['met', 'fiscal', 'retail'],
      ['no-target', 'nonprofit'],
    ]);
  });

  test('a column sorts within the statuses, what has no value last', () => {
    expect(idsOf(scorecardSections(rows, { by: 'rank', descending: true }))).toEqual([
      ['unmet', 'gdp', 'prices', 'power'],
      ['met', 'fiscal', 'retail'],
      ['no-target', 'nonprofit'],
    ]);
  });

  test('a column that is not there leaves the order', () => {
    const sort = { by: 'leping', descending: true };
    expect(scorecardSections(rows, sort)).toEqual(scorecardSections(rows, null));
  });
});

describe('what the head says', () => {
  const steps = { steps: [0.5, 1.5, 3] as [number, number, number] };
  const unmet = (id: string, gap: number, gapRatio: number, unit = '%') =>
    scorecardRow({ id, gap, gapRatio, unit, status: 'unmet' });
  const idOf = (row: { indicator: { id: string } } | null) => row?.indicator.id ?? null;

  test('names the rate that is farthest off by what is usual, and the nearest to its target', () => {
    const found = findHighlights(
      [unmet('foreign', -106, -1), unmet('catering', -4.8, -9.6), unmet('gdp', -0.5, -1)],
      steps,
    );
    expect(idOf(found.standsOut)).toBe('catering');
    expect(idOf(found.nearest)).toBe('gdp');
  });

  test('lets nothing stand out that is about as far off as elsewhere', () => {
    expect(idOf(findHighlights([unmet('gdp', -0.5, -1.05)], steps).standsOut)).toBeNull();
  });

  test('takes a count only where no rate is missed', () => {
    const trade = unmet('trade', -8, -4, '家');
    expect(idOf(findHighlights([trade], steps).standsOut)).toBe('trade');
    expect(idOf(findHighlights([trade, unmet('gdp', -0.5, -2)], steps).standsOut)).toBe('gdp');
  });

  test('lists where it is first and last of others', () => {
    const found = findHighlights(
      [
        scorecardRow({ id: 'a', rank: 1, peers: peers(1, 2, 3) }),
        scorecardRow({ id: 'b', rank: 3, peers: peers(1, 2, 3, 3) }),
        scorecardRow({ id: 'c', rank: 1, peers: peers(1, 1, 1) }),
        scorecardRow({ id: 'd', rank: 1, peers: peers(1) }),
      ],
      steps,
    );
    // All of them alike: none is last, and all are first.
    expect(found.first.map(idOf)).toEqual(['a', 'c']);
    expect(found.last.map(idOf)).toEqual(['b']);
  });
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
