import { expect, test } from 'vitest';
import { lineOption } from '#lib/charts/line.ts';

const colours = {
  ink: '#000',
  soft: '#111',
  line: '#222',
  rule: '#333',
  panel: '#fff',
  cobalt: '#00f',
  copper: '#f00',
  celadon: '#0f0',
  font: 'serif',
};

const points = [
  { label: '2020年5月', value: 103.2 },
  { label: '2020年6月', value: null },
  { label: '2020年7月', value: 102.7 },
];

function build(baseline: { value: number; label: string } | null) {
  const series = [
    { name: '同比', points },
    { name: '环比', points: points.slice(0, 2) },
  ];
  return lineOption({ series, decimals: 1, unit: '指数', baseline, colours });
}

test('a missing figure stays a gap on the line', () => {
  const option = build(null);
  expect(option).toMatchObject({
    xAxis: { data: ['2020年5月', '2020年6月', '2020年7月'] },
    series: [{ data: [103.2, null, 102.7], connectNulls: false }, { data: [103.2, null] }],
  });
});

test('colours come from the theme and the lines differ in stroke as well', () => {
  expect(build(null)).toMatchObject({
    color: ['#00f', '#0f0', '#f00'],
    series: [{ lineStyle: { type: 'solid' } }, { lineStyle: { type: 'dashed' } }],
  });
});

test('a baseline is drawn once, with its words', () => {
  const { series } = build({ value: 100, label: '上年同月=100' }) as {
    series: { markLine?: { data: unknown } }[];
  };
  expect(series.map((line) => line.markLine?.data)).toEqual([[{ yAxis: 100 }], undefined]);
});
