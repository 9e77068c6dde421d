import { expect, test } from 'vitest';
import type { PlanSeries } from '#server/schemas/plans.ts';
import { renderSvg } from '#charts/engine.ts';
import { hasPath, pathPoints, planLines } from '#charts/plan-path/lines.ts';
import { monthEnds } from '#charts/plan-path/month-ends.ts';
import { planPathChart } from '#charts/plan-path/option.ts';

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
  unit: '%',
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

test('ends of months have names, in steps that leave these room', () => {
  const names = (first: string, last: string, room: number) =>
    monthEnds(first, last, { room, language: 'zh' }).map(({ text }) => text);
  // Seven signs of which four are figures take 60 pixels, and 12 between them.
  expect(names('2018-12-31', '2020-12-31', 300)).toEqual([
    '2018年12月',
    '2019年12月',
    '2020年12月',
  ]);
  expect(names('2020-01-31', '2020-03-31', 300)).toEqual(['2020年1月', '2020年2月', '2020年3月']);
  expect(monthEnds('2020-02-29', '2020-02-29', { room: 99, language: 'en' })).toEqual([
    // 18,262 days from 1970 to 2020, 31 of January and 28 more.
    { day: 18_321, text: 'Feb 2020' },
  ]);
});

const sheet = { language: 'zh', width: 480, left: 0, top: 0 } as const;
const drawn = (of: ReturnType<typeof series>) => {
  const { height, option } = planPathChart(of, sheet);
  return `${renderSvg(option, { width: 480, height })}\n`;
};

test('the chart has a line a place and the dotted path to what is due', async () => {
  const one = series([place('a', 72.2, [told(2020, 70.9), told(2021, 69.5)])]);
  await expect(drawn(one)).toMatchFileSnapshot('../golden/charts/plan-path.svg');
});

test('more lines than can be read apart have no names at their ends, but for the first', () => {
  const named = (count: number) => {
    const places = Array.from({ length: count }, (_, at) =>
      place(`p${at}`, null, [told(2020, at)]),
    );
    return drawn(series(places)).match(/>p\d</gu)?.length;
  };
  expect([named(8), named(9)]).toEqual([8, 1]);
});
