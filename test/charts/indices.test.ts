import { describe, expect, test } from 'vitest';
import { renderSvg } from '#charts/engine.ts';
import { indicesChart } from '#charts/indices/option.ts';
import { isStruck } from '#charts/indices/struck.ts';
import { monthsOf, panelsOf } from '#charts/indices/panels.ts';
import type { Prices } from '#server/schemas/figures.ts';

type Series = Prices['series'][number];
const CPI = { id: 'cpi', name: '居民消费价格指数', nameEn: null };

function series(
  basis: Series['basis'],
  unit: string,
  values: Record<string, number | null>,
  index = CPI,
): Series {
  const indicator = { id: basis, name: basis, proseName: basis, nameEn: null, unit };
  const points = Object.entries(values).map(([end, value]) => {
    const period = { start: end, end, label: end };
    return { period, value, decimals: 1, missingReason: null, revision: 0 };
  });
  return { index, basis, indicator, points };
}

const withhold = (point: Series['points'][number]) =>
  point.value === null ? { ...point, missingReason: 'withheld' as const } : point;

const prices = {
  base: 100,
  series: [
    series('month', '上月=100', { '2019-11': 100.2, '2019-12': 99.8, '2020-02': 100.4 }),
    series('to-date', '上年同期=100', { '2019-11': 102, '2019-12': 102.4, '2020-02': 99.5 }),
  ],
};
const state = { prices, months: null };

describe('indices', () => {
  test('have every month from the first figure to the last, or the newest of them', () => {
    expect(monthsOf(state)).toEqual(['2019-11', '2019-12', '2020-01', '2020-02']);
    expect(monthsOf({ ...state, months: 2 })).toEqual(['2020-01', '2020-02']);
    expect(monthsOf({ prices: { base: 100, series: [] }, months: null })).toEqual([]);
  });

  test('stand in a panel for each thing that they are compared with, a month without a figure as a gap', () => {
    const panels = panelsOf(prices, monthsOf(state), 'zh');
    expect(panels.map(({ title, isToDate, lines }) => [title, isToDate, lines[0]?.values])).toEqual(
      [
        ['环比　上月=100', false, [100.2, 99.8, null, 100.4]],
        ['累计　上年同期=100', true, [102, 102.4, null, 99.5]],
      ],
    );
  });

  test('have their figures under a point where a line of the scale runs through them above it', () => {
    // Of 104 pixels for two points 0.2 are 10.4: the line at 100 is within what is written over 99.8.
    const scale = { min: 99, max: 101, step: 1 };
    // 99.5 has it 26 pixels above, 100.2 below, and 100 is on it.
    expect([99.8, 99.5, 100.2, 100].map((value) => isStruck(value, scale, 104))).toEqual([
      ...[true, false, false, false],
    ]);
  });

  test('bear their names where there are several', () => {
    const ppi = series('month', '上月=100', { '2019-11': 99 }, { ...CPI, id: 'ppi', name: 'PPI' });
    const [panel] = panelsOf({ series: [...prices.series, ppi] }, ['2019-11'], 'zh');
    expect(panel?.lines.map(({ name }) => name)).toEqual(['居民消费价格指数', 'PPI']);
  });

  test('say of a line that ended before the newest month why it has no figure now', () => {
    const ended = series(
      'month',
      '上月=100',
      { '2019-11': 99.1, '2020-02': null },
      {
        ...CPI,
        id: 'ppi',
        name: 'PPI',
      },
    );
    const withheld = { ...ended, points: ended.points.map(withhold) };
    const sheet = { language: 'zh', width: 480, left: 0, top: 0 } as const;
    const textsOf = (own: Series) => {
      const both = { base: 100, series: [series('month', '上月=100', { '2020-02': 100.4 }), own] };
      const { height, option } = indicesChart({ prices: both, months: null }, sheet);
      const svg = renderSvg(option, { width: 480, height });
      return [...svg.matchAll(/>([^<]+)<\/text>/gu)].map(([, text]) => text).slice(-60);
    };
    expect(textsOf(ended)).toContain('缺数');
    expect(textsOf(withheld)).toContain('不公开');
  });

  test('are drawn on one axis of months, what counts from January parted at the turn of the year', async () => {
    const sheet = { language: 'zh', width: 480, left: 0, top: 0 } as const;
    const { height, option } = indicesChart(state, sheet);
    await expect(`${renderSvg(option, { width: 480, height })}\n`).toMatchFileSnapshot(
      '../golden/charts/indices.svg',
    );
  });
});
