import { expect, test } from 'vitest';
import { renderSvg } from '#charts/engine.ts';
import { panelsChart } from '#charts/panels/option.ts';
import { runsOf } from '#charts/panels/runs.ts';
import { point, trend } from './fixtures.ts';

const target = { text: '8', low: 8, high: null };
const trends = [
  trend('甲县', [
    point('2018-12', 8.4, { target, status: 'met' }),
    point('2019-02', 7.5, { target, status: 'unmet' }),
    point('2019-03', 7.1, { target, status: 'unmet' }),
  ]),
  trend('乙县', [point('2018-12', 9), point('2019-02', null), point('2019-03', 9.7)]),
];
const state = { trends, chosen: '乙县', from: null, to: null };

test('a line ends where a figure is missing and begins anew behind it', () => {
  expect(runsOf([[0, 1], [1, 1], null, [3, 2]])).toEqual([
    [
      [0, 1],
      [1, 1],
    ],
    [[3, 2]],
  ]);
  expect(runsOf([null, null])).toEqual([]);
});

test('panels stand in the order of the regions, on one scale, with sign and figure at their ends', async () => {
  const { height, option } = panelsChart(state, { language: 'zh', width: 460, left: 0, top: 0 });
  const svg = renderSvg(option, { width: 460, height });
  const texts = [...svg.matchAll(/>([^<]+)<\/text>/gu)].map(([, text]) => text);
  expect(texts.filter((text) => /县|▼|^9\.7$/u.test(text ?? ''))).toEqual([
    ...['甲县', '▼7.1', '乙县', '9.7'],
  ]);
  await expect(`${svg}\n`).toMatchFileSnapshot('../golden/charts/panels.svg');
});

test('what is left out is told as the run tells it: the city as a sum, a wider place for its size', () => {
  const amounts = [
    trend('全国', [point('2019-02', 90)], 'wider'),
    trend('全市', [point('2019-02', 9)], 'city'),
    trend('甲县', [point('2019-02', 4)]),
  ].map((one) => ({ ...one, measure: 'count' as const }));
  const sheet = { language: 'zh', width: 900, left: 0, top: 0 } as const;
  const { height, option } = panelsChart({ ...state, trends: amounts }, sheet);
  const svg = renderSvg(option, { width: 900, height });
  expect(svg).toContain('全市是各地之和');
  expect(svg).toContain('；全国与各地不在一个量级');
});

test('as many panels stand side by side as have room', () => {
  const heightAt = (width: number) =>
    panelsChart(state, { language: 'zh', width, left: 0, top: 0 }).height;
  expect(heightAt(340)).toBeGreaterThan(heightAt(460));
});
