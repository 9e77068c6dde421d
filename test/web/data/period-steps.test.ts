import { expect, test } from 'vitest';
import type { Times } from '#lib/url/data.ts';
import { endMonths, shownRange, slideTo } from '../../../web/src/routes/data/period-steps.ts';

const held = [
  { start: '2023-01', end: '2023-06', span: 'cumulative', indicators: 1 },
  { start: '2024-01', end: '2024-01', span: 'month', indicators: 1 },
  { start: '2024-02', end: '2024-02', span: 'month', indicators: 1 },
  { start: '2024-01', end: '2024-06', span: 'cumulative', indicators: 1 },
] as const;

test('a range is chosen from the months that there are, of the kinds that are chosen', () => {
  expect(endMonths([...held], [])).toEqual(['2023-06', '2024-01', '2024-02', '2024-06']);
  expect(endMonths([...held], ['month'])).toEqual(['2024-01', '2024-02']);
  // January is cumulative as well.
  expect(endMonths([...held], ['cumulative'])).toEqual(['2023-06', '2024-01', '2024-06']);
});

const months = ['2023-06', '2024-01', '2024-02', '2024-06'];
const all: Times = { from: null, to: null, last: null, spans: [] };

test.for<[Partial<Times>, number, number]>([
  [{}, 0, 3],
  [{ from: '2024-01' }, 1, 3],
  // There is no March: what begins then begins with June.
  [{ from: '2024-03' }, 3, 3],
  [{ from: '2024-01', to: '2024-05' }, 1, 2],
  // The last six months up to June 2024 begin with January.
  [{ last: 6 }, 1, 3],
  [{ last: 12 }, 1, 3],
  [{ last: 13 }, 0, 3],
])('%o reaches from %i to %i', ([times, low, high]) => {
  expect(shownRange({ ...all, ...times }, months)).toEqual({ low, high });
});

test.for<[Partial<Times>, number, number, Partial<Times>]>([
  [{}, 1, 3, { from: '2024-01' }],
  [{ from: '2024-01' }, 0, 3, {}],
  [{}, 1, 2, { from: '2024-01', to: '2024-02' }],
  [{ from: '2024-01', to: '2024-02' }, 1, 3, { from: '2024-01', to: '2024-06' }],
  // January to June 2024 are six months.
  [{ last: 12 }, 1, 3, { last: 6 }],
])('%o slid from %i to %i is %o', ([times, low, high, expected]) => {
  expect(slideTo({ low, high }, months, { ...all, ...times })).toEqual({ ...all, ...expected });
});
