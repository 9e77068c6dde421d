import { describe, expect, test } from 'vitest';
import { layOut, stepOf } from '#lib/table/grid-layout.ts';

const cell = (name: string, colSpan = 1, rowSpan = 1) => ({ name, colSpan, rowSpan });

describe('cells of a table in their columns', () => {
  test.for([
    {
      name: 'a title takes all columns',
      rows: [[cell('标题', 3)], [cell('甲'), cell('乙'), cell('丙')]],
      expected: ['标题 标题 标题', '甲 乙 丙'],
    },
    {
      name: 'a cell of two rows pushes the others aside',
      rows: [[cell('甲', 1, 2), cell('乙')], [cell('丙')]],
      expected: ['甲 乙', '甲 丙'],
    },
    {
      name: 'a cell that reaches below the table ends with it',
      rows: [[cell('甲'), cell('乙', 1, 5)]],
      expected: ['甲 乙'],
    },
  ])('$name', ({ rows, expected }) => {
    expect(layOut(rows).map((row) => row.map(({ name }) => name).join(' '))).toEqual(expected);
  });
});

describe('where a key leads in a table of 60 rows and 13 columns, 20 rows a screen', () => {
  const from = { row: 5, column: 3 };
  const size = { rows: 60, columns: 13, page: 20 };
  test.for([
    { key: 'ArrowUp', ctrlKey: false, to: { row: 4, column: 3 } },
    { key: 'ArrowRight', ctrlKey: false, to: { row: 5, column: 4 } },
    { key: 'Home', ctrlKey: false, to: { row: 5, column: 0 } },
    { key: 'End', ctrlKey: false, to: { row: 5, column: 12 } },
    { key: 'Home', ctrlKey: true, to: { row: 0, column: 0 } },
    { key: 'End', ctrlKey: true, to: { row: 59, column: 12 } },
    { key: 'PageDown', ctrlKey: false, to: { row: 25, column: 3 } },
    // 5 − 20 is above the table.
    { key: 'PageUp', ctrlKey: false, to: { row: 0, column: 3 } },
  ])('$key, with Ctrl: $ctrlKey', ({ to, ...event }) => {
    expect(stepOf(event, from, size)?.to).toEqual(to);
  });

  test('Enter is the link’s own', () => {
    expect(stepOf({ key: 'Enter', ctrlKey: false }, from, size)).toBeNull();
  });
});
