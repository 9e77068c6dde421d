import { expect, test } from 'vitest';
import { drawPanels } from '#lib/charts/panels.ts';
import { inGrid } from '#lib/charts/shapes.ts';
import { point, trend } from '#test/charts/fixtures.ts';

const trends = [
  trend('a', [point('2018-12', 8), point('2019-02', 9), point('2019-03', 10, { status: 'met' })]),
  trend('b', [point('2018-12', 2), point('2019-02', null), point('2019-03', 4)]),
];
const panels = drawPanels(trends);
const run = (at: number) =>
  panels[at]?.drawing.shapes.find((shape) => shape.kind === 'path' && shape.strokeWidth === 2);

test('a line begins anew with the year and behind a missing figure', () => {
  // a: December alone, then February to March; b: three figures that stand alone.
  expect(run(0)).toMatchObject({ d: expect.stringMatching(/^M[^M]+L[^M]+$/u) as string });
  expect(run(1)).toMatchObject({ d: '' });
  expect(panels[1]?.drawing.shapes.filter(({ kind }) => kind === 'circle')).toHaveLength(3);
});

test('panels have one scale: its ends stand on each of them', () => {
  const ends = panels.map(({ drawing }) =>
    drawing.shapes.flatMap((shape) =>
      shape.kind === 'text' && shape.size === 10 ? [shape.text] : [],
    ),
  );
  expect(ends).toEqual([
    ['0', '10', '2018年12月', '2019年3月'],
    ['0', '10', '2018年12月', '2019年3月'],
  ]);
});

test('the last figure bears the sign of its status', () => {
  const last = panels[0]?.drawing.shapes.at(-1);
  expect(last).toMatchObject({ text: '✓10.0', ink: 'cobalt' });
});

test('panels stand side by side, row after row', () => {
  const one = { width: 10, height: 5, shapes: [] };
  const grid = inGrid([one, one, one], 2, 2);
  expect([grid.width, grid.height]).toEqual([22, 12]);
  expect(grid.shapes).toMatchObject([
    { x: 0, y: 0 },
    { x: 12, y: 0 },
    { x: 0, y: 7 },
  ]);
});
