import { expect, test } from 'vitest';
import type { PlanSeries } from '#server/schemas/plans.ts';
import { endingAt, hasPath, pathPoints, planLines, planPathOption } from '#lib/charts/plan-path.ts';

const colours = {
  ...{ ink: '#000', soft: '#111', line: '#222', rule: '#333', panel: '#fff' },
  ...{ cobalt: '#00f', copper: '#f00', celadon: '#0f0', font: 'serif' },
};

const told = (year: number, value: number | null) => ({
  period: { first: `${year}-01-01`, last: `${year}-12-31`, label: `${year}年`, labelEn: `${year}` },
  value: value === null ? null : { value, decimals: 1 },
});
const place = (key: string, base: number | null, values: unknown[]) => ({
  place: { key, regionId: key, name: key, nameEn: key, isCounty: false },
  base: base === null ? null : { value: base, decimals: 1 },
  values,
  steps: [],
});
const target = {
  due: '2030-12-31',
  base: { year: 2018, value: 72.2, decimals: 1 },
  low: null,
  high: 60,
};
const series = (places: unknown[]) =>
  ({ targets: [target], places }) as unknown as Pick<PlanSeries, 'targets' | 'places'>;

test('values stand at the ends of their periods, words of an office on no line', () => {
  const one = series([place('a', 72.2, [told(2020, 70.9), told(2021, null)])]);
  expect(planLines(one)).toEqual([{ key: 'a', name: 'a', points: [['2020-12-31', 70.9]] }]);
});

test('the path runs from the base to what is due, and of several places there is none', () => {
  const one = place('a', 72.2, []);
  expect(pathPoints(series([one]))).toEqual([
    ['2018-12-31', 72.2],
    ['2030-12-31', 60],
  ]);
  expect(pathPoints(series([place('a', null, [])]))).toEqual([['2030-12-31', 60]]);
  expect([hasPath(series([one])), hasPath(series([place('a', null, [])]))]).toEqual([true, false]);
  expect(pathPoints(series([one, place('b', 50, [])]))).toEqual([]);
});

test('the chart has a line a place and the dashed path', () => {
  const option = planPathOption({
    series: series([place('a', 72.2, [told(2020, 70.9)])]),
    decimals: 1,
    unit: '%',
    colours,
  });
  expect(option['series']).toMatchObject([
    { name: 'a', data: [['2020-12-31', 70.9]] },
    {
      data: [
        ['2018-12-31', 72.2],
        ['2030-12-31', 60],
      ],
      lineStyle: { type: [2, 3] },
    },
  ]);
});

test('a tick names the month that ends there, within a month the month it lies in', () => {
  const at = (text: string) => endingAt(new Date(text).getTime());
  expect(at('2024-01-01T00:00:00')).toBe('2023-12');
  expect(at('2024-04-01T00:00:00')).toBe('2024-03');
  expect(at('2020-12-31T00:00:00')).toBe('2020-12');
});

test('the unit stands over the axis', () => {
  const one = series([place('a', 72.2, [told(2020, 70.9)])]);
  const option = planPathOption({ series: one, decimals: 1, unit: '%', colours });
  expect(option['yAxis']).toMatchObject({ name: '%' });
});

test('more lines than can be read apart have no names at their ends, but for the first', () => {
  const named = (count: number) => {
    const places = Array.from({ length: count }, (_, at) =>
      place(`p${at}`, null, [told(2020, at)]),
    );
    const { series: lines } = planPathOption({
      series: series(places),
      decimals: 1,
      unit: '%',
      colours,
    });
    return JSON.stringify(lines).match(/"show":true/gu)?.length;
  };
  expect([named(8), named(9)]).toEqual([8, 1]);
});
