import { describe, expect, test } from 'vitest';
import { readText } from '#test/support/imports.ts';
import { renderSvg } from '#charts/engine.ts';
import { placeMap } from '#charts/map/layout.ts';
import { mapChart } from '#charts/map/option.ts';
import { packagedOutlines, projectionOf } from '#charts/map/outlines.ts';
import { mapOfRanking, type RankingMapState } from '#charts/map/regions.ts';
import { quarterOf } from '#charts/map/shares.ts';
import { rankingRow } from '../web/indicator/fixtures.ts';

const FILE = 'charts/map/outlines/regions.json';
const outlines = packagedOutlines();

const counties = readText('data/dictionary/regions.csv')
  .split('\n')
  .filter((line) => line.includes(',county,'))
  .map((line) => line.split(',')[0] ?? '');

const sheet = { language: 'zh', width: 760, left: 0, top: 0 } as const;
const target = { text: '8', low: 8, high: null };
const state = {
  chosen: 'leping',
  ranking: {
    ...{ measure: 'rate', direction: 'higher', city: null },
    indicator: { id: 'x', name: 'x', proseName: 'x', nameEn: null, unit: '%' },
    rows: [
      rankingRow('leping', { actual: 4.6, target, gap: -3.4, status: 'unmet', rank: 3 }),
      rankingRow('fuliang', { actual: 7.7, target, gap: -0.3, status: 'unmet', rank: 2 }),
      rankingRow('taoci', { actual: 8.8, target, gap: 0.8, status: 'met', rank: 1 }),
      rankingRow('gaoxin', { actual: 5, status: 'no-target' }),
    ],
  },
} satisfies RankingMapState;
const shownOf = (ids: readonly string[]) => {
  const [first] = mapOfRanking(state, 'zh').regions;
  return { head: '', steps: [], regions: ids.map((id) => ({ ...first!, id })) };
};

test('gaps between indices are counted in points, for their unit is a base', () => {
  const indicator = { ...state.ranking.indicator, unit: '上年同期=100' };
  const headOf = (measure: 'rate' | 'index' | 'count', unit: string) =>
    mapOfRanking(
      { ...state, ranking: { ...state.ranking, measure, indicator: { ...indicator, unit } } },
      'zh',
    ).head;
  expect(headOf('index', '上年同期=100')).toBe('差距，点');
  expect(headOf('rate', '%')).toBe('差距，百分点');
  expect(headOf('count', '家')).toBe('差距，家');
});

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
    const { at } = projectionOf(
      [
        {
          id: 'x',
          rings: [
            [
              [117, 29],
              [118, 31],
            ],
          ],
        },
      ],
      { width: 999, height: 470 },
    );
    const [[x0], [x1]] = [at([117, 30]), at([118, 30])];
    const [[, y0], [, y1]] = [at([117, 29]), at([117, 30])];
    // A degree east at 30° N is cos 30° ≈ 0.866 of a degree north.
    expect((x1 - x0) / (y0 - y1)).toBeCloseTo(0.866, 3);
  });

  test('draws counties by their outlines and parks as tiles, each once', () => {
    const placed = placeMap(shownOf([...counties, 'gaoxin', 'taoci']), outlines, sheet);
    const kinds = placed.regions.map(({ region, shape }) => [region.id, Object.keys(shape)[0]]);
    expect(kinds.toSorted()).toEqual(
      [...counties.map((id) => [id, 'rings']), ['gaoxin', 'tile'], ['taoci', 'tile']].toSorted(),
    );
  });

  test('is of tiles alone where no region has an outline', () => {
    const { regions, aside } = placeMap(shownOf(['jia', 'yi']), outlines, sheet);
    expect(regions.every(({ shape }) => 'tile' in shape)).toBe(true);
    expect(aside).toBeNull();
  });

  test('says of each step its bounds and who is in it, also of the empty ones', () => {
    const shown = mapOfRanking(state, 'zh');
    // Of gaps of 3.4, 0.3 and 0.8 three in four are at most 3.4: three steps of 2 hold it.
    expect(shown.steps.map(({ text, names }) => [text, names.join()])).toEqual([
      ['≤ −6.0', ''],
      ['−5.9 至 −4.0', ''],
      ['−3.9 至 −2.0', '乐平市'],
      ['−1.9 至 −0.1', '浮梁县'],
      ['0.0 至 +1.9', '陶瓷园区'],
      ['+2.0 至 +3.9', ''],
      ['+4.0 至 +5.9', ''],
      ['≥ +6.0', ''],
      ['不评判', 'gaoxin'],
    ]);
    expect(shown.regions.map(({ note, wash }) => [note, wash])).toEqual([
      ['▼−3.4', 'unmet-2'],
      ['▼−0.3', 'unmet-1'],
      ['✓+0.8', 'met-1'],
      ['', 'hatch'],
    ]);
  });

  test('has the word where a range is met, as the table beside it', () => {
    const range = { text: '8-8.5', low: 8, high: 8.5 };
    const rows = [
      rankingRow('leping', { actual: 8.2, target: range, gap: 0, status: 'met' }),
      rankingRow('fuliang', { actual: 7.7, target: range, gap: -0.3, status: 'unmet' }),
    ];
    const shown = mapOfRanking({ ...state, ranking: { ...state.ranking, rows } }, 'zh');
    expect(shown.regions.map(({ note }) => note)).toEqual(['✓已完成', '▼−0.3']);
  });

  // Three times 0.2 is 0.6000000000000001 in binary fractions.
  test('has a gap at a bound in the step that says it', () => {
    const rows = [-0.6, -0.6, -0.4, 0.2].map((gap) =>
      rankingRow('leping', { gap, target, status: gap < 0 ? 'unmet' : 'met' }),
    );
    const { steps } = mapOfRanking({ ...state, ranking: { ...state.ranking, rows } }, 'zh');
    expect(steps.map(({ text, names }) => [text, names.length])).toEqual([
      ['≤ −0.6', 2],
      ['−0.5 至 −0.4', 1],
      ['−0.3 至 −0.2', 0],
      ['−0.1', 0],
      ['0.0 至 +0.1', 0],
      ['+0.2 至 +0.3', 1],
      ['+0.4 至 +0.5', 0],
      ['≥ +0.6', 0],
    ]);
  });

  test('shades by place where nothing has a target, the first deepest', () => {
    const rows = [1, 2, 3, 4].map((rank) =>
      rankingRow('leping', { actual: 10 - rank, status: 'no-target', rank }),
    );
    const shown = mapOfRanking({ ...state, ranking: { ...state.ranking, rows } }, 'en');
    expect(shown.regions.map(({ wash }) => wash)).toEqual(['met-4', 'met-3', 'met-2', 'met-1']);
    expect(shown.steps[0]?.text).toBe('rank 1');
  });

  test('is drawn with its steps beside it, and below it where there is less room', async () => {
    const shown = mapOfRanking(state, 'zh');
    const wide = mapChart(shown, outlines, sheet);
    expect(mapChart(shown, outlines, { ...sheet, width: 340 }).height).toBeGreaterThan(wide.height);
    const svg = renderSvg(wide.option, { width: sheet.width, height: wide.height });
    await expect(`${svg}\n`).toMatchFileSnapshot('../golden/charts/map.svg');
  });
});

test('shares of an area are shaded by quarters, one that ends a step in it', () => {
  expect([0, 25, 25.1, 100, null].map(quarterOf)).toEqual([
    ...['met-1', 'met-1', 'met-2', 'met-4', 'hatch'],
  ]);
});
