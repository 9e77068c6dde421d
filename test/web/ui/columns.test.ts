import { expect, test } from 'vitest';
import { columnSlots, drawnColumns } from '#lib/ui/matrix/columns.ts';

test.each([
  { name: 'what is left out keeps its place', of: [9, 2, 4, null], slots: [-2, 2, 3, -5] },
  { name: 'the column with the focus stays', of: [9, 2, 4, 7], slots: [-2, 2, 3, -3, 7, -1] },
  { name: 'a focus in sight changes nothing', of: [5, 1, 3, 2], slots: [-1, 1, 2, -2] },
  { name: 'all of them leave no gap', of: [3, 0, 9, null], slots: [0, 1, 2] },
] as const)('$name', ({ of: [count, first, last, kept], slots }) => {
  const drawn = columnSlots(count, first, last, kept);
  expect(drawn.map(({ index, size }) => index ?? -size)).toEqual(slots);
  expect(drawn.reduce((sum, { size }) => sum + size, 0)).toBe(count);
  expect(new Set(drawn.map(({ key }) => key)).size).toBe(drawn.length);
});

test.each([
  // 20 columns of 100: 0 to 4 in sight, four to spare, and a step of two.
  { view: { left: 0, width: 400, columnWidth: 100 }, drawn: { first: 0, last: 10 } },
  { view: { left: 800, width: 400, columnWidth: 100 }, drawn: { first: 4, last: 18 } },
  { view: { left: 1600, width: 400, columnWidth: 100 }, drawn: { first: 12, last: 20 } },
])('at $view.left the columns $drawn are drawn', ({ view, drawn }) => {
  expect(drawnColumns(view, 20)).toEqual(drawn);
});
