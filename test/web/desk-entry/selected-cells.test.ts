import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  shapeOf,
  type Shape,
} from '../../../web/src/routes/desk/releases/[release]/entry/[kind]/[subject]/lines.ts';
import {
  blockOf,
  firstTyped,
  isInside,
  isOneCell,
  move,
  moveToEdge,
  nextTyped,
  selectCell,
} from '../../../web/src/routes/desk/releases/[release]/entry/[kind]/[subject]/selected-cells.ts';

/** Two departments: lines 0 heading, 1 2 rows, 3 heading, 4 row. */
const SHAPE: Shape = shapeOf([
  {
    headings: [
      { text: '发展和改革委员会（2个）', textEn: 'Development and Reform Commission (2)' },
    ],
    targetText: '8-8.5',
  },
  { headings: [], targetText: '10.5' },
  { headings: [{ text: '财政局（1个）', textEn: 'Finance Bureau (1)' }], targetText: '6.0' },
]);
const [TARGET, ACTUAL] = [2, 3];
const at = (line: number, column = ACTUAL) => selectCell({ line, column });

describe('the lines', () => {
  test('hold the headings where print has them', () => {
    expect(SHAPE.lines.map((line) => (line.kind === 'row' ? line.row : line.text))).toEqual([
      '发展和改革委员会（2个）',
      0,
      1,
      '财政局（1个）',
      2,
    ]);
    expect(SHAPE.columns).toEqual(['no', 'name', 'target', 'actual', 'gap', 'rank']);
  });

  test('have no target and no gap where the table has none', () => {
    const { columns } = shapeOf([{ headings: [], targetText: null }]);
    expect(columns).toEqual(['no', 'name', 'actual', 'rank']);
  });
});

describe('moving', () => {
  const cases = [
    { name: 'down passes a heading over', from: 2, by: { down: 1, right: 0 }, to: 4 },
    { name: 'up passes a heading over', from: 4, by: { down: -1, right: 0 }, to: 2 },
    { name: 'up stays in the first row', from: 1, by: { down: -1, right: 0 }, to: 1 },
    { name: 'a page stops at the last row', from: 1, by: { down: 10, right: 0 }, to: 4 },
  ];
  test.for(cases)('$name', ({ from, by, to }) => {
    expect(move(SHAPE, at(from), by, false)).toEqual(at(to));
  });

  test('begins at the first figure', () => {
    expect(firstTyped(SHAPE)).toEqual({ line: 1, column: ACTUAL });
  });

  test('with shift keeps the other corner', () => {
    const selection = move(SHAPE, at(2), { down: 1, right: -1 }, true);
    expect(blockOf(selection)).toEqual({ top: 2, bottom: 4, left: TARGET, right: ACTUAL });
    expect(isOneCell(selection)).toBe(false);
    expect(isInside(blockOf(selection), { line: 3, column: TARGET })).toBe(true);
  });

  test('to the edges', () => {
    expect(moveToEdge(SHAPE, at(2), 'left', false).head).toEqual({ line: 2, column: 0 });
    expect(moveToEdge(SHAPE, at(2), 'last', false).head).toEqual({ line: 4, column: 5 });
    expect(moveToEdge(SHAPE, at(4), 'first', false).head).toEqual({ line: 1, column: 0 });
  });

  test('by tab goes from cell to cell that is filled in, and out at the end', () => {
    expect(nextTyped(SHAPE, { line: 1, column: TARGET }, 1)).toEqual({ line: 1, column: ACTUAL });
    expect(nextTyped(SHAPE, { line: 2, column: ACTUAL }, 1)).toEqual({ line: 4, column: TARGET });
    expect(nextTyped(SHAPE, { line: 4, column: TARGET }, -1)).toEqual({ line: 2, column: ACTUAL });
    expect(nextTyped(SHAPE, { line: 4, column: ACTUAL }, 1)).toBeNull();
    expect(nextTyped(SHAPE, { line: 1, column: TARGET }, -1)).toBeNull();
  });

  test('never leaves the grid, nor stops at a heading', () => {
    const step = fc.record({
      down: fc.integer({ min: -3, max: 3 }),
      right: fc.integer({ min: -3, max: 3 }),
      isExtending: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const end = steps.reduce((now, by) => move(SHAPE, now, by, by.isExtending), at(1));
        expect(SHAPE.lines[end.head.line]?.kind).toBe('row');
        expect(SHAPE.columns[end.head.column]).toBeDefined();
      }),
    );
  });
});
