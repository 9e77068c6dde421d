import { expect, test } from 'vitest';
import { USUAL_GAP_SCALE } from '#domain/gap-scale.ts';
import { cellFace } from '#lib/ui/matrix/cell-face.ts';
import { figureSize, marksShown, PLACE_AND_MOVE } from '#lib/ui/matrix/marks-shown.ts';
import { stepLabels, washOf } from '#lib/ui/matrix/shade.ts';
import { cell, since } from '../overview/fixtures.ts';

test.each([
  // Half the usual gap, as much, twice and four times as much: below 0.5, 1.5, 3, and from there up.
  [-0.4, -0.4, 'unmet-1'],
  [-1, -1, 'unmet-2'],
  [-2, -2, 'unmet-3'],
  [-4, -4, 'unmet-4'],
  [4, 4, 'met-4'],
  // A count of the whole city has no ratio.
  [-34, null, 'unmet-1'],
  [null, null, null],
] as const)('a gap of %s, %s times the usual, takes the wash %s', (gap, gapRatio, wash) => {
  expect(washOf({ ...cell('leping', gap), gapRatio }, USUAL_GAP_SCALE)).toBe(wash);
});

test('the legend says where the washes begin', () => {
  expect(stepLabels([0.5, 1.5, 3])).toEqual(['< 0.5', '0.5–1.5', '1.5–3', '≥ 3']);
});

const row = { measure: 'rate' } as const;
const behind = { since: null, ranked: 12, scale: USUAL_GAP_SCALE };

test('sign, gap, place and how it moved stand apart, and what was met before is reversed out', () => {
  const face = cellFace('gap', { ...cell('leping', -0.1), gapRatio: -0.2, rank: 6 }, row, {
    ...behind,
    since: { ...since(-1, -2), status: { before: 'met', withheld: null } },
  });
  expect(face).toEqual({
    mark: 'unmet',
    isTurned: true,
    text: '−0.1',
    decimals: 1,
    rank: '6',
    move: '↓2',
    shade: 'unmet-1',
  });
});

test('what had no target before has not turned', () => {
  const told = {
    ...behind,
    since: { ...since(1, 0), status: { before: 'no-target' as const, withheld: null } },
  };
  expect(cellFace('gap', cell('leping', 1), row, told)).toMatchObject({
    isTurned: false,
    move: '',
  });
});

test('the legend has the marks that are there and no other', () => {
  const met = cellFace('gap', { ...cell('leping', 1), rank: 1 }, row, behind);
  const told = marksShown([{ face: met, isRevised: false }]);
  expect([...told.marks]).toEqual(['met']);
  expect(told).toMatchObject({ hasRanks: true, hasTurned: false, hasRisen: false, hasGaps: false });
  expect(marksShown([{ face: null, isRevised: false }]).hasGaps).toBe(true);
});

test('columns are as wide as the longest figure with all decimals', () => {
  const sized = (gap: number, gapDecimals: number) => ({
    face: cellFace('gap', { ...cell('leping', gap), gapDecimals }, row, behind),
    isRevised: false,
  });
  const worded = (text: string, rank: string) => {
    const { face, ...rest } = sized(0, 0);
    return { face: { ...face, text, rank, decimals: null }, ...rest };
  };
  // −106.0 has six letters; −34 has three, and room for a point and a digit.
  expect(figureSize([sized(-106, 1), sized(-34, 0)])).toEqual({ letters: 6, decimals: 1 });
  expect(figureSize([sized(-34, 0)])).toEqual({ letters: 4, decimals: 0 });
  // Of words, a character of Han takes 1.8 digits and a letter of English one.
  expect(figureSize([worded('已完成', '3')]).letters).toBeCloseTo(5.4);
  // Without a place it takes the room of one, 1.5 digits, and of how it moved, 4 with it.
  expect(figureSize([worded('No figure', '')]).letters).toBe(7.5);
  expect(figureSize([worded('No figure', '')], PLACE_AND_MOVE).letters).toBe(5);
});
