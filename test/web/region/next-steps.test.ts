import { expect, test } from 'vitest';
import type { MovementCell } from '#server/schemas/movement.ts';
import { findNextSteps } from '../../../web/src/routes/regions/[id]/next-steps.ts';
import { scorecardRow } from '../scorecard/fixtures.ts';

const range = { text: '8-8.5', low: 8, high: 8.5 };
const rows = [
  scorecardRow({ id: 'gdp', status: 'unmet', gap: -0.5, target: range }),
  scorecardRow({ id: 'retail', status: 'unmet', gap: -0.1 }),
  scorecardRow({ id: 'far', status: 'unmet', gap: -0.6 }),
  scorecardRow({ id: 'just', status: 'met', gap: 0.2 }),
  scorecardRow({ id: 'inside', status: 'met', gap: 0, target: range }),
  scorecardRow({ id: 'entries', unit: '家', status: 'unmet', gap: 0, gapDecimals: 0 }),
];
const place = (toGain: number | null, nextBetter: number | null) => ({
  place: { rank: 3, of: 4, toGain, nextBetter, toHold: 0, decimals: 1, tied: [], tooClose: [] },
});

test('near are rates that miss by half a point or less, the nearest first', () => {
  expect(findNextSteps(rows, new Map()).near.map(({ row, by }) => [row.indicator.id, by])).toEqual([
    ['retail', 0.1],
    ['gdp', 0.5],
  ]);
});

test('narrow are rates that are met by half a point or less, not ranges', () => {
  const { narrow } = findNextSteps(rows, new Map());
  expect(narrow.map(({ row }) => row.indicator.id)).toEqual(['just']);
});

test('places are those within a point, or two enterprises, the least first', () => {
  const movement = new Map<string, Pick<MovementCell, 'place'>>([
    ['gdp', place(0.9, 2)],
    ['retail', place(0.3, 1)],
    ['far', place(1.1, 2)],
    ['just', place(null, null)],
    ['entries', place(2, 1)],
    ['inside', { place: null }],
  ]);
  const { places } = findNextSteps(rows, movement);
  expect(places.map(({ row, by, place: to }) => [row.indicator.id, by, to])).toEqual([
    ['retail', 0.3, 1],
    ['gdp', 0.9, 2],
    ['entries', 2, 1],
  ]);
});
