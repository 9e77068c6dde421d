import { expect, test } from 'vitest';
import type { HeldRank, MovementRow } from '#server/schemas/movement.ts';
import { axisOf } from '../../../web/src/routes/indicators/[id]/axis.ts';
import { legendOf } from '../../../web/src/routes/indicators/[id]/dot-legend.ts';
import {
  isTooClose,
  rankedRow,
  sincesOf,
  withheldSince,
} from '../../../web/src/routes/indicators/[id]/ranked-row.ts';
import { columnsOf } from '../../../web/src/routes/indicators/[id]/ranking-columns.ts';
import { rankingRow } from './fixtures.ts';

const shown = (actual: number | null, low: number | null = null, before?: number) => ({
  actual,
  target: low === null ? null : { low, high: null },
  before: before === undefined ? null : { value: before },
});

const AXES = [
  {
    name: 'begins near the least and ends near the most, figures of then and targets with them',
    rows: [shown(5.4, 7, 5.6), shown(8.9, 7.5, 9.1)],
    // 9.1 − 5.4 = 3.7 over 6 intervals: the next round step is 1
    expected: { min: 5, max: 10, ticks: [5, 6, 7, 8, 9, 10], decimals: 0, isCut: true },
  },
  {
    name: 'holds both sides of nil',
    rows: [shown(-100, 6), shown(116.6, 6)],
    expected: {
      min: -100,
      max: 150,
      ticks: [-100, -50, 0, 50, 100, 150],
      decimals: 0,
      isCut: false,
    },
  },
  {
    name: 'begins at nil where that is near',
    rows: [shown(1, null), shown(6.2, null)],
    expected: { min: 0, max: 8, ticks: [0, 2, 4, 6, 8], decimals: 0, isCut: false },
  },
  {
    name: 'goes in tenths where all lie close',
    rows: [shown(7.5, 8), shown(8.3, 8)],
    // 0.8 over 6 is 0.13: the step is 0.2
    expected: { min: 7.4, max: 8.4, ticks: [7.4, 7.6, 7.8, 8, 8.2, 8.4], decimals: 1, isCut: true },
  },
  { name: 'is none without figures', rows: [shown(null)], expected: null },
];

test.for(AXES)('the axis $name', ({ rows, expected }) => {
  expect(axisOf(rows)).toEqual(expected);
});

test('the axis of enterprises has no halves', () => {
  expect(axisOf([shown(-1, 3), shown(2, 5)], { isWhole: true })?.ticks).toEqual([
    -1, 0, 1, 2, 3, 4, 5,
  ]);
});

const place: HeldRank = {
  ...{ rank: 2, of: 3, toGain: 0.5, nextBetter: 1, toHold: 0.1, decimals: 1 },
  tied: [],
  tooClose: ['fuliang'],
};
const since = (before: number | null, gained: number | null) =>
  ({
    period: { start: '2019-01', end: '2019-05', label: '2019年1-5月' },
    actual: { before, decimals: 1, change: null, withheld: null },
    gap: { change: gained, withheld: gained === null ? 'new-year' : null },
    rank: { gained, withheld: gained === null ? 'new-year' : null },
  }) as never;
const moved = {
  cells: [
    { regionId: 'leping', place, sincePrevious: since(4.1, -1), sinceYear: since(null, null) },
  ],
} as unknown as MovementRow;

test('a row of the ranking is told with its figure then, the places it lost, and how firmly it stands', () => {
  const row = rankingRow('leping', { actual: 3.6, rank: 2, status: 'unmet' });
  const told = rankedRow(row, { moved, since: 'sincePrevious', needs: [] });
  expect(told).toMatchObject({ before: { value: 4.1, decimals: 1 }, gained: -1, place });
  expect(sincesOf(moved)).toEqual(['sincePrevious']);
  expect(withheldSince(moved, 'sinceYear')).not.toBeNull();
  expect(isTooClose(place, place.toHold)).toBe(true);
  expect(isTooClose(place, place.toGain)).toBe(false);
});

test('the legend has the signs that are drawn and none other', () => {
  const rows = [
    rankedRow(rankingRow('leping', { actual: 3.6, rank: 2, status: 'unmet' }), {
      moved,
      since: 'sincePrevious',
      needs: [],
    }),
  ];
  const columns = columnsOf(rows, { hasTargets: true, since: 'sincePrevious', asked: 'needs' });
  expect(columns).toMatchObject({ hasPlaces: true, hasMoves: true, last: 'places' });
  const marks = legendOf(rows, {
    columns,
    axis: axisOf(rows),
    reference: null,
    then: '2019年1-5月',
  });
  expect(marks).toEqual([
    { mark: 'unmet', word: '本期，未达标' },
    { mark: 'before', word: '上期（2019年1-5月）' },
    { mark: 'cut', word: '横轴不从 0 起' },
    { mark: 'moved', word: '位次较上期进退' },
    { mark: 'close', word: '先后难分' },
  ]);
});
