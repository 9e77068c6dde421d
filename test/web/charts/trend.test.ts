import { describe, expect, test } from 'vitest';
import { ranksOption } from '#lib/charts/ranks.ts';
import { trendOption } from '#lib/charts/trend.ts';
import { COLOURS as colours, point, trend } from './fixtures.ts';

const target = (low: number, high: number | null = null) => ({
  target: { text: String(low), low, high },
});

const trends = [
  trend('city', [point('2019-02', 9), point('2019-03', 9.2)], 'city'),
  trend('a', [point('2019-02', 8, { ...target(8, 8.5), rank: 2 }), point('2019-03', null)]),
  trend('b', [
    point('2019-02', 8.4, { rank: 1 }),
    point('2019-03', 8.6, { ...target(8), rank: 1 }),
  ]),
  trend('c', [point('2019-02', 7, { rank: 3 }), point('2019-03', 8.6, { rank: 1 })]),
];

interface Line {
  name: string;
  data: (number | null | { value: number | null; label: { show: boolean; formatter?: string } })[];
  lineStyle: { color: string; type: unknown };
}
const linesOf = (option: unknown) => (option as { series: Line[] }).series;
const labels = (line: Line | undefined) =>
  line?.data.flatMap((one) => (one && typeof one === 'object' ? (one.label.formatter ?? []) : []));

describe('the run of all regions', () => {
  test('draws the targets of the region that stands out: both ends of a range', () => {
    const targets = linesOf(trendOption({ trends, chosen: 'a', height: 400, colours })).filter(
      ({ name }) => name === '目标',
    );
    expect(targets.map(({ data }) => data)).toEqual([
      [8, null],
      [8.5, null],
    ]);
  });

  test('sets the chosen, the city and the others apart by stroke as well as colour', () => {
    const lines = linesOf(trendOption({ trends, chosen: 'b', height: 400, colours })).slice(1);
    expect(lines.map(({ name, lineStyle }) => [name, lineStyle.color, lineStyle.type])).toEqual([
      ['city', '#0f0', 'dashed'],
      ['a', '#333', 'solid'],
      ['b', '#00f', 'solid'],
      ['c', '#333', 'solid'],
    ]);
  });

  test('dots wider places, with a sign of their own', () => {
    const nation = trend('nation', [point('2019-02', 6.4), point('2019-03', 6.3)], 'wider');
    const option = trendOption({ trends: [...trends, nation], chosen: 'b', height: 400, colours });
    expect(linesOf(option).at(-1)).toMatchObject({
      ...{ name: 'nation', symbol: 'diamond', lineStyle: { color: '#111', type: 'dotted' } },
    });
  });

  test('breaks where a figure is missing, and names a line at its last figure', () => {
    const [, , a] = linesOf(trendOption({ trends, chosen: 'b', height: 400, colours }));
    expect(a).toMatchObject({ data: [{ value: 8 }, { value: null }], connectNulls: false });
    expect(labels(a)).toEqual(['a 8.0']);
  });
});

describe('places over time', () => {
  test('have the best on top, leave the city out, and end where there is no place', () => {
    const option = ranksOption({ trends, chosen: 'b', colours });
    expect(option).toMatchObject({ yAxis: { inverse: true, min: 1, max: 3 } });
    expect(linesOf(option).map(({ name, data }) => [name, data])).toMatchObject([
      ['a', [{ value: 2 }, { value: null }]],
      ['b', [{ value: 1 }, { value: 1 }]],
      ['c', [{ value: 3 }, { value: 1 }]],
    ]);
  });

  test('name those that share the last place once, on the line that stands out', () => {
    const [, b, c] = linesOf(ranksOption({ trends, chosen: 'c', colours }));
    expect([labels(b), labels(c)]).toEqual([[], ['1 b、c']]);
  });
});
