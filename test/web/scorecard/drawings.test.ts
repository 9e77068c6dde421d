import { describe, expect, test } from 'vitest';
import { countCells, countScale } from '#lib/ui/scorecard/count-drawing.ts';
import type { CountGoal } from '#lib/ui/scorecard/count-goal.ts';
import { drawGap, gapAt } from '#lib/ui/scorecard/gap-drawing.ts';
import { completionStrip, gapStrip, peerStrip } from '#lib/ui/scorecard/strip.ts';
import { peers, scorecardRow } from './fixtures.ts';

const gapOf = (regionId: string, gap: number, completionPct: number | null = null) => ({
  regionId,
  gap,
  gapRatio: null,
  completionPct,
});
const atLeast = (value: number): CountGoal => ({ value, bound: 'at-least' });
const at = (value: number): unknown => expect.closeTo(value, 6);

describe('the gaps of a group', () => {
  test('lie about the target, four typical ones on either side', () => {
    // −1 is three eighths of the way from −4 to 4, and the ends stand 4 % off: 4 + 0.375 × 92.
    expect(gapStrip([-1, 0, 2], -1)).toEqual({ peers: [38.5, 50, 73], own: 38.5, target: 50 });
  });

  test.for([
    [-4, undefined],
    [-4.1, 'low'],
    [9, 'high'],
  ] as const)('of %f, its own stands %s', ([own, beyond]) => {
    expect(gapStrip([], own).beyond).toBe(beyond);
  });
});

describe('a gap about the line of its target', () => {
  const catering = {
    ...scorecardRow({ id: 'catering', status: 'unmet', actual: 11.2, gap: -0.9 }),
    target: { text: '12', low: 12.1, high: null },
    typicalGap: 0.5,
    groupGaps: [gapOf('own', -0.9), gapOf('a', 0.5), gapOf('b', 0.5), gapOf('c', -40)],
    regionId: 'own',
  };

  test('is drawn in typical gaps, 3.6 of them to the edge', () => {
    // −0.9 ÷ 0.5 = −1.8, half of the way to 3 %: 50 − 23.5. The others: +1, +1 over it, and −80, at the edge.
    const drawing = drawGap(catering, { actual: null, gap: -1.8 });
    expect(drawing?.bar).toEqual({ from: at(26.5), width: at(23.5) });
    expect(drawing?.before).toEqual(at(3));
    expect(drawing?.peers).toEqual([at(gapAt(1)), at(gapAt(1)), at(3)]);
    expect(drawing?.beyond).toBeNull();
  });

  test('goes on beyond the edge with a mark', () => {
    // −4.8 ÷ 0.5 = −9.6
    const drawing = drawGap({ ...catering, gap: -4.8 }, null);
    expect(drawing?.bar).toEqual({ from: at(3), width: at(47) });
    expect(drawing?.beyond).toBe('low');
  });

  test('is seen however small, and nil is nothing but the line', () => {
    expect(drawGap({ ...catering, gap: -0.01 }, null)?.bar.width).toBeCloseTo(0.9);
    expect(drawGap({ ...catering, gap: 0 }, null)?.bar.width).toBe(0);
  });

  test('over an upper bound falls short', () => {
    const target = { text: '≤3', low: null, high: 3 };
    const drawing = drawGap({ ...catering, target, gap: 0.9 }, null);
    expect(drawing?.bar).toEqual({ from: at(26.5), width: at(23.5) });
    expect(drawing?.peers[0]).toEqual(at(gapAt(-1)));
  });

  test('within a range is as long as the figure is above the low end', () => {
    // 8 to 8.5 with 8.2: 0.2 ÷ 0.5 = 0.4, in a band of 0.5 ÷ 0.5 = 1.
    const target = { text: '8-8.5', low: 8, high: 8.5 };
    const range = { ...catering, target, actual: 8.2, gap: 0, status: 'met' as const };
    const drawing = drawGap(range, { actual: 8.1, gap: 0 });
    expect(drawing?.bar).toEqual({ from: 50, width: at(gapAt(0.4) - 50) });
    expect(drawing?.before).toEqual(at(gapAt(0.2)));
    expect(drawing?.band).toEqual({ from: 50, width: at(gapAt(1) - 50) });
  });

  test('is not drawn where nothing is typical', () => {
    expect(drawGap({ ...catering, typicalGap: null }, null)).toBeNull();
  });
});

describe('counts as cells', () => {
  test('a cell holds one, until a row has more than 48', () => {
    expect(countScale([{ actual: 10, goal: atLeast(14) }]).step).toBe(1);
    expect(countScale([{ actual: -1, goal: atLeast(3) }])).toEqual({ step: 1, min: -1, max: 19 });
    // 106 ÷ 48 = 2.2: five a cell.
    expect(countScale([{ actual: 85, goal: atLeast(106) }])).toEqual({ step: 5, min: 0, max: 110 });
    // 1245 ÷ 48 = 25.9: fifty a cell.
    expect(countScale([{ actual: 1023, goal: atLeast(1245) }]).step).toBe(50);
  });

  const kinds = (actual: number | null, goal: CountGoal | null) => {
    const cells = countCells({ actual, goal }, countScale([{ actual, goal }]));
    return cells.map(({ kind }) => kind).join(' ');
  };

  test('tells what is there, lacks, goes beyond, or was lost', () => {
    expect(kinds(2, atLeast(3))).toBe('held held lacking');
    expect(kinds(3, atLeast(2))).toBe('held held extra');
    expect(kinds(-1, atLeast(2))).toBe('lost lacking lacking');
    expect(kinds(2, null)).toBe('held held');
    expect(kinds(null, atLeast(2))).toBe('');
  });

  test('lacks nothing under an upper bound, above which it is lost', () => {
    expect(kinds(2, { value: 3, bound: 'at-most' })).toBe('held held');
    expect(kinds(3, { value: 2, bound: 'at-most' })).toBe('held held lost');
  });

  test('cuts a cell that is there in part', () => {
    // 12 of 60 at two a cell: 6 cells held. 13: half of the seventh as well.
    const scale = countScale([{ actual: 13, goal: atLeast(60) }]);
    expect(scale.step).toBe(2);
    const cells = countCells({ actual: 13, goal: atLeast(14) }, scale);
    expect(cells.map(({ kind }) => kind)).toEqual([...Array<string>(7).fill('held'), 'lacking']);
    expect(cells.at(-1)?.x).toBeCloseTo((13 / 60) * 100);
  });
});

describe('a group on one line', () => {
  test('from its lowest figure to its highest', () => {
    // The ranks 1, 2, 3 have the figures −1, −2, −3.
    const row = { peers: peers(1, 2, 3) };
    expect(peerStrip(row, 'r1', null)).toEqual({ peers: [96, 4], own: 50, target: null });
    expect(peerStrip({ peers: peers(1) }, 'r0', null)).toBeNull();
  });

  test('by how much of their target they have, 150 % at the edge', () => {
    const row = { groupGaps: [gapOf('own', -4, 75), gapOf('a', 9, 220), gapOf('b', 0, null)] };
    // 75 of 150: the middle. 100 of 150: 4 + 92 × 2/3.
    expect(completionStrip(row, 'own', 75)).toEqual({
      peers: [96],
      own: 50,
      target: at(65.333333),
    });
  });
});
