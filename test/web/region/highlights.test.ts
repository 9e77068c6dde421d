import { expect, test } from 'vitest';
import { findHighlights } from '../../../web/src/routes/regions/[id]/highlights.ts';
import { peers, scorecardRow } from '../scorecard/fixtures.ts';

const rows = [
  scorecardRow({ id: 'best', status: 'met', gap: 2, rank: 1, peers: peers(1, 2, 3, 4) }),
  scorecardRow({ id: 'far-ahead', status: 'met', gap: 9.5, rank: 2, peers: peers(1, 2, 3, 4) }),
  scorecardRow({ id: 'ahead', status: 'met', gap: 3, rank: 2, peers: peers(1, 2, 3, 4) }),
  scorecardRow({ id: 'barely', status: 'met', gap: 0.1, rank: 3, peers: peers(1, 2, 3, 4) }),
  scorecardRow({ id: 'first-yet-behind', status: 'unmet', gap: -1, rank: 1, peers: peers(1, 2) }),
  scorecardRow({ id: 'last-yet-met', status: 'met', gap: 1, rank: 4, peers: peers(1, 2, 3, 4) }),
  scorecardRow({ id: 'worst', status: 'unmet', gap: -3, rank: 3, peers: peers(1, 2, 3, 3) }),
  scorecardRow({ id: 'behind', status: 'unmet', gap: -20, rank: 2, peers: peers(1, 2, 3, 4) }),
  scorecardRow({ id: 'entries', unit: '家', status: 'unmet', gap: -30, gapDecimals: 0 }),
  scorecardRow({ id: 'range', status: 'met', gap: 0 }),
  scorecardRow({ id: 'alone', status: 'no-target', rank: 1, peers: peers(1) }),
];
const idsOf = (list: ReturnType<typeof findHighlights>['strengths']) =>
  list.map(({ row, reasons }) => `${row.indicator.id}: ${reasons.join(' ')}`);

test('strengths are first and ahead, then the farthest ahead; three at most', () => {
  expect(idsOf(findHighlights(rows).strengths)).toEqual([
    'best: first ahead',
    'far-ahead: ahead',
    'ahead: ahead',
  ]);
});

test('weaknesses are last and behind, then the farthest behind, points before enterprises', () => {
  expect(idsOf(findHighlights(rows).weaknesses)).toEqual([
    'worst: last behind',
    'behind: behind',
    'entries: behind',
  ]);
});

test('what is first and yet behind, or last and yet met, is neither', () => {
  const both = rows.filter(({ indicator }) => indicator.id.includes('yet'));
  expect(findHighlights(both)).toEqual({ strengths: [], weaknesses: [] });
});

test('where all share a place nobody is first or last', () => {
  const tied = [scorecardRow({ id: 'tied', rank: 1, peers: peers(1, 1, 1) })];
  expect(findHighlights(tied)).toEqual({ strengths: [], weaknesses: [] });
});

test('beyond an upper bound is behind, by however much', () => {
  const bound = { text: '≤3', low: null, high: 3 };
  const over = [
    scorecardRow({ id: 'a', status: 'unmet', gap: 0.5, target: bound }),
    scorecardRow({ id: 'b', status: 'unmet', gap: 2, target: bound }),
  ];
  expect(idsOf(findHighlights(over).weaknesses)).toEqual(['b: behind', 'a: behind']);
});
