import { describe, expect, test } from 'vitest';
import { renderSvg } from '#charts/engine.ts';
import { placesOf } from '#charts/label-column.ts';
import { linesOf, monthsOfRun, type RunState } from '#charts/run/lines.ts';
import { placeRun } from '#charts/run/layout.ts';
import { panelsChart } from '#charts/panels/option.ts';
import { runChart } from '#charts/run/option.ts';
import type { Trend } from '#server/schemas/trends.ts';
import { point, toMonth, trend } from './fixtures.ts';

const target = (low: number, high = low) => ({ target: { text: `${low}-${high}`, low, high } });

const trends = [
  trend('全市', [point('2018-12', 9, target(8.5)), point('2019-02', 9.2, target(8))], 'city'),
  trend('甲县', [
    point('2018-12', 8, { rank: 2, ...target(8, 8.5) }),
    point('2019-02', 7.5, { rank: 3, ...target(8, 8.5) }),
  ]),
  trend('乙县', [point('2018-12', 8.4, { rank: 1 }), point('2019-02', 8.6, { rank: 1 })]),
  trend('丙县', [point('2018-12', 7, { rank: 3 }), point('2019-02', 8.5, { rank: 2 })]),
];
const state: RunState = { run: 'trend', trends, chosen: null, from: null, to: null };
const sheet = { language: 'zh', width: 600, left: 0, top: 0 } as const;

const many = (count: number): Trend[] =>
  Array.from({ length: count }, (_, at) =>
    trend(`r${at}`, [
      point('2019-02', 6 + at / 20, { rank: count - at }),
      point('2019-03', 6 + at / 25, { rank: count - at }),
    ]),
  );

describe('the lines of a run', () => {
  test('are strong where they are first, last, the city or chosen, and these are drawn last', () => {
    const strengths = ({ lines }: ReturnType<typeof linesOf>) =>
      lines.map(({ trend: { region }, strength }) => [region.id, strength]);
    expect(strengths(linesOf(state))).toEqual([
      ['丙县', 'quiet'],
      ['全市', 'city'],
      ['甲县', 'last'],
      ['乙县', 'first'],
    ]);
    expect(strengths(linesOf({ ...state, chosen: '丙县' })).at(-1)).toEqual(['丙县', 'chosen']);
  });

  test('are of the months that are asked for', () => {
    const { lines } = linesOf({ ...state, from: '2019-01' });
    expect(lines.map(({ trend: { points } }) => points.length)).toEqual([1, 1, 1, 1]);
  });

  // The city has 9.2, which is more than twice 4.
  test('leave out an amount of the whole beside which its parts lie flat, unless it is chosen', () => {
    const amounts = trends.map((one) => ({
      ...one,
      measure: 'count' as const,
      points: one.points.map((each) => (one.region.kind === 'city' ? each : { ...each, value: 4 })),
    }));
    const counts = { ...state, trends: amounts };
    expect(linesOf(counts).leftOut.map(({ region }) => region.id)).toEqual(['全市']);
    expect(linesOf({ ...counts, chosen: '全市' }).leftOut).toEqual([]);
    expect(linesOf(state).leftOut).toEqual([]);
  });
});

describe('the months of a run', () => {
  test('are three years where none are chosen, as the server draws them and as they answer to pointing', () => {
    expect(monthsOfRun(null, '2026-10')).toBe(36);
  });

  // From May 2025 to October 2026 lie 17 months, and a year that figures may run ahead.
  test('reach back to the first that is chosen, within ten years', () => {
    expect(monthsOfRun('2025-05', '2026-10')).toBe(29);
    expect(monthsOfRun('2010-01', '2026-10')).toBe(120);
  });
});

describe('what is told of a month that is pointed at', () => {
  const tipOf = (of: readonly Trend[], pointed: string | null) => {
    const { option } = runChart({ ...state, trends: of }, { ...sheet, pointed: () => pointed });
    const { formatter } = option.tooltip as { formatter: (pointed: unknown) => string };
    return formatter([{ dataIndex: 0 }]).replaceAll(/<[^>]+>/gu, ' ');
  };

  test('is the target as well, of the chosen region or else of the city', () => {
    expect(tipOf(trends, null)).toMatch(/目标 +8\.5 *$/u);
    const { option } = runChart({ ...state, chosen: '甲县' }, sheet);
    const { formatter } = option.tooltip as { formatter: (pointed: unknown) => string };
    expect(formatter([{ dataIndex: 0 }])).toContain('8.0–8.5');
  });

  test('is every line where there is room for all', () => {
    const tip = tipOf(many(12), null);
    expect(tip.match(/\br\d+\b/gu)).toHaveLength(12);
    expect(tip).not.toContain('未列');
  });

  test('is the strong ones and the one pointed at of a hundred, and how many are left out', () => {
    expect(tipOf(many(100), null).match(/\br\d+\b/gu)).toEqual(['r99', 'r0']);
    const tip = tipOf(many(100), 'r50');
    expect(tip.match(/\br\d+\b/gu)).toEqual(['r99', 'r50', 'r0']);
    expect(tip).toContain('另有 97 地未列');
  });
});

describe('a run is placed', () => {
  test('with a name and a figure for every line, and the target among them', () => {
    const { labels, plot } = placeRun(state, sheet);
    const byHeight = labels.toSorted((one, other) => one.from - other.from);
    expect(byHeight.map(({ name, figure }) => [name, figure])).toEqual([
      ['全市', '9.2'],
      ['乙县', '8.6'],
      ['丙县', '8.5'],
      ['目标', '8.0'],
      ['甲县', '7.5'],
    ]);
    const places = placesOf(byHeight, { top: plot.top, bottom: plot.top + plot.height });
    for (const [at, place] of places.entries()) {
      if (at > 0) expect(place - (places[at - 1] ?? 0)).toBeGreaterThan(14.99);
    }
  });

  test('with the targets of the chosen region: both ends of a range', () => {
    const { targets, labels } = placeRun({ ...state, chosen: '甲县' }, sheet);
    expect(targets).toEqual([
      [8, null, 8],
      [8.5, null, 8.5],
    ]);
    expect(labels.find(({ id }) => id === null)?.figure).toBe('8.0–8.5');
  });

  test('above thirty lines the strong ones alone bear names, and it says how many do not', () => {
    const run = placeRun({ ...state, trends: many(100) }, sheet);
    expect(run.labels.map(({ id }) => id)).toEqual(['r0', 'r99']);
    expect(run.notes.join('')).toContain('另有 98 条线未标名称。');
    expect(placeRun({ ...state, trends: many(30) }, sheet).labels).toHaveLength(30);
  });

  test('by places with the first on top, without the city and without targets', () => {
    const { labels, scale, targets } = placeRun({ ...state, run: 'ranks' }, sheet);
    expect(scale).toEqual({ min: 1, max: 3, step: 1 });
    expect(targets).toEqual([]);
    const byHeight = labels.toSorted((one, other) => one.from - other.from);
    expect(byHeight.map(({ name, figure }) => `${figure} ${name}`)).toEqual([
      ...['1 乙县', '2 丙县', '3 甲县'],
    ]);
  });
});

describe('a run is drawn', () => {
  const toPoint = (month: string, value: number | null) => ({ period: toMonth(month), value });
  const longer: Trend[] = trends.map((one, line) => ({
    ...one,
    points: ['2018-10', '2018-11', '2018-12', '2019-02', '2019-03', '2019-04'].map((month, at) => {
      const given = one.points[at < 3 ? 0 : 1]!;
      const isMissing = line === 3 && at === 4;
      return { ...given, ...toPoint(month, isMissing ? null : given.value! + at / 5) };
    }),
  }));

  const drawn = (of: RunState, language: 'zh' | 'en' = 'zh') => {
    const { height, option } = runChart(of, { ...sheet, language });
    return `${renderSvg(option, { width: 600, height })}\n`;
  };

  test('as figures, in the inks of the page, broken at the turn of the year', async () => {
    const long = { ...state, trends: longer };
    await expect(drawn(long)).toMatchFileSnapshot('../golden/charts/trend.svg');
  });

  test.for([
    ['zh', '所选时期没有数据。'],
    ['en', 'No figures in these months.'],
  ] as const)(
    'in %s as a sentence where no month has a figure, without axes',
    ([language, said]) => {
      const empty = { ...state, from: '2026-12' };
      for (const chart of [runChart, panelsChart]) {
        const { height, option } = chart(empty, { ...sheet, language });
        const svg = renderSvg(option, { width: 600, height });
        expect([...svg.matchAll(/<text[^>]*>([^<]*)</gu)].map(([, text]) => text)).toEqual([said]);
        expect(svg).not.toMatch(/<path[^>]*stroke="/u);
      }
    },
  );

  test('as places', async () => {
    await expect(drawn({ ...state, trends: longer, run: 'ranks' }, 'en')).toMatchFileSnapshot(
      '../golden/charts/ranks.svg',
    );
  });

  test('the same each time, with nothing that another picture on the page could name', () => {
    expect(drawn(state)).toBe(drawn(state));
    expect(drawn(state)).not.toMatch(/\bid=|class=|url\(|<style/u);
  });

  test('with every text as text', () => {
    const region = { ...trends[1]!.region, shortName: '<b>甲&乙' };
    const named = [trends[0]!, { ...trends[1]!, region }];
    expect(drawn({ ...state, trends: named })).toContain('&lt;b&gt;甲&amp;乙');
  });
});
