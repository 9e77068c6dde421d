import { describe, expect, test } from 'vitest';
import {
  buildBoardRow,
  entriesOfRegion,
  tallyRegion,
  tallyRegions,
  type BoardCell,
} from '#domain/board.ts';
import { sampleIndicator } from './samples.ts';

const PERIOD = { start: '2019-01', end: '2019-06' };
const GROUPS = [
  {
    id: 'counties',
    label: '各县（市、区）',
    sizeNote: '',
    memberIds: ['leping', 'fuliang', 'zhushan', 'changjiang'],
  },
];

function cell(
  regionId: string,
  value: number | null,
  targetText: string | null = '10.5',
): BoardCell {
  const missingReason = value === null ? 'no-figure' : null;
  return { indicatorId: 'gdp', regionId, value, decimals: 1, missingReason, targetText };
}

const CELLS = [
  cell('jingdezhen', 10.9),
  cell('leping', 10.9),
  cell('fuliang', 11.4),
  cell('zhushan', null),
  cell('changjiang', 10.9, null),
  cell('taoci', 11.2),
];

describe('a row of the board', () => {
  const row = buildBoardRow(sampleIndicator(), PERIOD, CELLS, { groups: GROUPS });

  test('ranks the members of the group that have a value', () => {
    const ranks = row.entries.map(({ regionId, rank }) => [regionId, rank]);
    expect(Object.fromEntries(ranks)).toEqual({
      jingdezhen: null,
      leping: 2,
      fuliang: 1,
      zhushan: null,
      changjiang: 2,
      taoci: null,
    });
    expect(row.ranked.map(({ regionId }) => regionId)).toEqual(['fuliang', 'leping', 'changjiang']);
  });

  test('has no ranks while some of the group have not reported', () => {
    const blank = CELLS.map((one) =>
      one.regionId === 'zhushan' ? { ...one, missingReason: 'blank' as const } : one,
    );
    const waiting = buildBoardRow(sampleIndicator(), PERIOD, blank, { groups: GROUPS });
    expect(waiting.ranked).toEqual([]);
    expect(waiting.entries.every(({ rank }) => rank === null)).toBe(true);
    expect(waiting.reported).toEqual({ count: 3, expected: 4, awaited: ['zhushan'] });
  });

  test('is ranked among the others where the release is complete without them', () => {
    const others = CELLS.filter(({ regionId }) => regionId !== 'zhushan');
    const ranksWith = (without: string[]) =>
      buildBoardRow(sampleIndicator(), PERIOD, others, { groups: GROUPS }, without).ranked.map(
        ({ regionId, rank }) => `${regionId} ${rank}`,
      );
    expect(ranksWith([])).toEqual([]);
    expect(ranksWith(['retail/zhushan'])).toEqual([]);
    expect(ranksWith(['gdp/zhushan'])).toEqual(['fuliang 1', 'leping 2', 'changjiang 2']);
    expect(ranksWith(['zhushan'])).toEqual(['fuliang 1', 'leping 2', 'changjiang 2']);
  });

  test('gives each region its gap and status', () => {
    const results = row.entries.map(({ regionId, gap, status }) => `${regionId} ${gap} ${status}`);
    expect(results).toEqual([
      'jingdezhen 0.4 met',
      'leping 0.4 met',
      'fuliang 0.9 met',
      'zhushan null missing',
      'changjiang null no-target',
      'taoci 0.7 met',
    ]);
  });

  test('of an indicator that is not ranked has no ranks', () => {
    const plain = buildBoardRow(sampleIndicator({ groupId: null }), PERIOD, CELLS, {
      groups: GROUPS,
    });
    expect(plain.group).toBeNull();
    expect(plain.ranked).toEqual([]);
    expect(plain.entries.every(({ rank }) => rank === null)).toBe(true);
  });
});

describe('a region over the rows', () => {
  const rows = [
    buildBoardRow(sampleIndicator(), PERIOD, CELLS, { groups: GROUPS }),
    buildBoardRow(sampleIndicator({ id: 'retail' }), PERIOD, [cell('leping', 9.4, '13.5')], {
      groups: GROUPS,
    }),
  ];

  test('has an entry for each indicator that it has a cell of', () => {
    expect(entriesOfRegion(rows, 'leping').map(({ indicatorId }) => indicatorId)).toEqual([
      'gdp',
      'retail',
    ]);
    expect(entriesOfRegion(rows, 'taoci')).toHaveLength(1);
  });

  test('is tallied over them', () => {
    expect(tallyRegion(rows, 'leping')).toEqual({ monitorable: 2, unmet: 1, unmetSharePct: 50 });
    expect(tallyRegion(rows, 'zhushan')).toEqual({ monitorable: 0, unmet: 0, unmetSharePct: null });
  });

  test('is tallied alike with all others in one go', () => {
    const tallies = tallyRegions(rows);
    expect([...tallies.keys()]).toEqual(CELLS.map(({ regionId }) => regionId));
    for (const [regionId, own] of tallies) expect(own).toEqual(tallyRegion(rows, regionId));
  });
});

test('a wider place stands beside the others: nothing is made of its figure', () => {
  const nation = {
    ...{ id: 'nation', code: null, name: '全国', shortName: '全国', proseName: '全国' },
    ...{ kind: 'wider' as const, insideId: null, aliases: [] },
  };
  const cells = [...CELLS, cell('nation', 12.3)];
  const row = buildBoardRow(sampleIndicator(), PERIOD, cells, {
    groups: GROUPS,
    regions: [nation],
  });
  expect(row.references).toMatchObject([{ regionId: 'nation', actual: 12.3, rank: null }]);
  expect(row.entries).toHaveLength(CELLS.length);
  expect(tallyRegions([row]).has('nation')).toBe(false);
});
