import { describe, expect, test } from 'vitest';
import type { BoardRow } from '#domain/board.ts';
import { computeMovement, tallyMovement } from '#domain/movement/movement.ts';
import { regionMoves } from '#domain/movement/region-moves.ts';
import { sampleRow } from '../bulletin/sample-board.ts';

const JUNE = { start: '2019-01', end: '2019-06' };
const MAY = { start: '2019-01', end: '2019-05' };
const LAST_JUNE = { start: '2018-01', end: '2018-06' };
const GDP = { id: 'gdp', groupId: 'counties' };
const SALES = { id: 'sales', groupId: 'counties' };
const LATE = { id: 'late', groupId: 'counties' };

/** Targets are 10.0 unless another stands there. */
const june = [
  sampleRow(GDP, [
    ['city', '10.2'],
    ['east', '9.6'],
    ['west', '10.4'],
    ['north', '10.0'],
  ]),
  sampleRow(SALES, [
    ['east', '10.1'],
    ['west', '12.0', null],
    ['north', null],
  ]),
  sampleRow(LATE, [['east', '7.0']], MAY),
];
const may = [
  sampleRow(
    GDP,
    [
      ['city', '9.9'],
      ['east', '10.0'],
      ['west', '10.15'],
      ['north', '9.0'],
    ],
    MAY,
  ),
  sampleRow(
    SALES,
    [
      ['east', '9.0'],
      ['west', '12.5'],
      ['north', '8.0'],
    ],
    MAY,
  ),
  sampleRow(LATE, [['east', '7.0']], MAY),
];

function move(previous: readonly BoardRow[] | null, isWanted = (_: string) => true) {
  return computeMovement({
    release: { id: '2019-06', period: JUNE, rows: june },
    previous: previous && { id: '2019-05', period: MAY, rows: previous },
    yearBefore: { id: '2018-06', period: LAST_JUNE, rows: [] },
    isWanted,
  });
}

const rows = move(may);
const cell = (indicatorId: string, regionId: string, from = rows) => {
  const row = from.find(({ row }) => row.indicator.id === indicatorId);
  const found = row?.cells.find(({ entry }) => entry.regionId === regionId);
  if (!found) throw new Error(`no ${indicatorId} of ${regionId}`);
  return found;
};

describe('a figure since the release before', () => {
  test('changed in percentage points, exactly', () => {
    // 9.6 − 10.0 = −0.4; the gap from 0.0 to −0.4; the place from second to third:
    // 9.6 among the old 10.15 and 9.0 is second still (own 0), the north's 10.0 passed (others −1)
    expect(cell('gdp', 'east').sincePrevious).toEqual({
      release: '2019-05',
      period: MAY,
      actual: { change: -0.4, decimals: 1, before: 10, withheld: null },
      gap: { change: -0.4, decimals: 1, before: 0, withheld: null },
      status: { before: 'met', withheld: null },
      rank: { before: 2, gained: -1, own: 0, others: -1, withheld: null },
    });
  });

  test('keeps the decimals of the finer figure', () => {
    // 10.4 − 10.15 = 0.25
    expect(cell('gdp', 'west').sincePrevious.actual).toMatchObject({ change: 0.25, decimals: 2 });
  });

  test('whose target is gone has no gap and no status to compare, but a value', () => {
    const { actual, gap, status } = cell('sales', 'west').sincePrevious;
    expect(actual.change).toBe(-0.5);
    expect([gap.withheld, status.withheld]).toEqual(['no-target', 'no-target']);
  });

  test('that is missing says so', () => {
    const { actual, gap, status, rank } = cell('sales', 'north').sincePrevious;
    const reasons = [actual, gap, status, rank].map(({ withheld }) => withheld);
    expect(reasons).toEqual(['missing', 'missing', 'missing', 'missing']);
  });

  test('of a group in which another is missing has its gap compared but not its place', () => {
    const { gap, rank } = cell('sales', 'east').sincePrevious;
    expect([gap.change, rank.withheld]).toEqual([1.1, 'group-changed']);
  });

  test('that is the same late figure is stale', () => {
    const { actual, rank } = cell('late', 'east').sincePrevious;
    expect([actual, rank.withheld]).toEqual([
      { change: null, decimals: 1, before: null, withheld: 'same-period' },
      'same-period',
    ]);
  });

  test('is withheld where there is no such release, or none such in it', () => {
    expect(cell('gdp', 'east', move(null)).sincePrevious.actual.withheld).toBe('no-release');
    expect(cell('gdp', 'east').sinceYear.actual.withheld).toBe('not-held');
    expect(cell('gdp', 'east').sinceYear.release).toBe('2018-06');
  });
});

describe('the tally of a region', () => {
  test('counts what could be monitored both times', () => {
    // the east: gdp met then and unmet now, sales the other way round; the late figure is left out
    expect(tallyMovement(rows, 'east').sincePrevious).toEqual({
      monitorable: 2,
      unmet: 1,
      unmetBefore: 1,
      newlyMet: ['sales'],
      newlyUnmet: ['gdp'],
      withheld: null,
    });
    // the west: only gdp has a target both times, met both times
    expect(tallyMovement(rows, 'west').sincePrevious).toMatchObject({ monitorable: 1, unmet: 0 });
  });

  test('says why there is nothing to compare', () => {
    expect(tallyMovement(rows, 'east').sinceYear).toEqual({
      monitorable: 0,
      unmet: 0,
      unmetBefore: null,
      newlyMet: [],
      newlyUnmet: [],
      withheld: 'not-held',
    });
  });
});

test('a place is held among all, though one region alone is asked for', () => {
  const [row] = move(may, (id) => id === 'north');
  expect(row?.cells).toHaveLength(1);
  // 10.0 behind the west's 10.4, before the east's 9.6
  expect(row?.cells[0]?.place).toMatchObject({ rank: 2, of: 3, toGain: 0.4, toHold: 0.4 });
});

test('the tallies of all regions at once are those of each', () => {
  const previous = { id: '2019-05', period: MAY, rows: may };
  const all = regionMoves({ id: '2019-06', period: JUNE, rows: june }, previous, 'previous');
  expect([...all.keys()]).toEqual(['city', 'east', 'west', 'north']);
  for (const [regionId, tallied] of all) {
    expect(tallied).toEqual(tallyMovement(rows, regionId).sincePrevious);
  }
});
