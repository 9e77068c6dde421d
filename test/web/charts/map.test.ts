import { describe, expect, test } from 'vitest';
import { readText } from '#test/support/imports.ts';
import { drawMap, projectionOf } from '#lib/charts/map.ts';
import { outlinesOf, type Outlines } from '#lib/charts/outlines.ts';
import type { Shape } from '#lib/charts/shapes.ts';
import type { MapRegion } from '#lib/charts/tiles.ts';

const FILE = 'web/static/map/regions.json';
const file: Outlines = JSON.parse(readText(FILE)) as Outlines;
const outlines = outlinesOf(file);

const counties = readText('data/dictionary/regions.csv')
  .split('\n')
  .filter((line) => line.includes(',county,'))
  .map((line) => line.split(',')[0] ?? '');

const region = (id: string): MapRegion => ({
  id,
  name: id,
  note: '▼ −3.4',
  noteInk: 'copper',
  wash: 'unmet-2',
  link: { href: `/${id}`, label: `${id}: 未达标`, isCurrent: false },
});
const groups = (shapes: readonly Shape[]): string[] =>
  shapes.flatMap((shape) =>
    shape.kind === 'group'
      ? [...(shape.link ? [shape.link.href] : []), ...groups(shape.shapes)]
      : [],
  );

describe('the packaged outlines', () => {
  test('have every county of the dictionary', () => {
    expect(outlines.map(({ id }) => id).toSorted()).toEqual(counties.toSorted());
  });

  test('are closed rings of some points', () => {
    for (const ring of outlines.flatMap(({ rings }) => rings)) {
      expect(ring.length).toBeGreaterThan(3);
      expect(ring[0]).toEqual(ring.at(-1));
    }
  });

  test('share their borders: a point of two counties is one point', () => {
    const pointsOf = (id: string) =>
      new Set(
        outlines
          .find((one) => one.id === id)
          ?.rings.flat()
          .map(String),
      );
    const shared = (a: string, b: string) =>
      [...pointsOf(a)].filter((point) => pointsOf(b).has(point)).length;
    for (const [a, b] of [
      ['leping', 'fuliang'],
      ['leping', 'changjiang'],
      ['fuliang', 'changjiang'],
      ['fuliang', 'zhushan'],
      ['changjiang', 'zhushan'],
    ] as const) {
      expect(shared(a, b), `${a}, ${b}`).toBeGreaterThan(3);
    }
  });

  test('lie where Jingdezhen lies, and are small', () => {
    for (const [east, north] of outlines.flatMap(({ rings }) => rings.flat())) {
      expect(east).toBeGreaterThan(116.9);
      expect(east).toBeLessThan(117.8);
      expect(north).toBeGreaterThan(28.7);
      expect(north).toBeLessThan(30);
    }
    expect(readText(FILE).length).toBeLessThan(40_000);
  });
});

describe('the map', () => {
  test('keeps the proportion of east and north at its middle', () => {
    const { at } = projectionOf([
      {
        id: 'x',
        rings: [
          [
            [117, 29],
            [118, 31],
          ],
        ],
      },
    ]);
    const [[x0], [x1]] = [at([117, 30]), at([118, 30])];
    const [[, y0], [, y1]] = [at([117, 29]), at([117, 30])];
    // A degree east at 30° N is cos 30° ≈ 0.866 of a degree north.
    expect((x1 - x0) / (y0 - y1)).toBeCloseTo(0.866, 3);
  });

  test('draws counties by their outlines and parks as tiles, each once and with its link', () => {
    const regions = [...counties, 'gaoxin', 'taoci'].map(region);
    for (const isNarrow of [true, false]) {
      const { shapes } = drawMap({ regions, outlines, isNarrow });
      expect(groups(shapes).toSorted()).toEqual(regions.map(({ id }) => `/${id}`).toSorted());
    }
  });

  test('is of tiles alone where no region has an outline', () => {
    const { shapes } = drawMap({ regions: ['jia', 'yi'].map(region), outlines, isNarrow: false });
    expect(shapes.map(({ kind }) => kind)).toEqual(['group', 'group']);
    expect(groups(shapes)).toEqual(['/jia', '/yi']);
  });
});
