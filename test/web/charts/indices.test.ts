import { expect, test } from 'vitest';
import { indicesHeight, indicesOption, type IndexPanel } from '#lib/charts/indices.ts';

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

interface Point {
  value: [number, number | null];
  label: { show: boolean; position?: string; formatter?: string };
}
interface Option {
  grid: { right: number; top: number; height: number }[];
  xAxis: { axisLabel: { interval: (index: number) => boolean } }[];
  yAxis: { min: number; max: number; interval: number; name: string }[];
  series: { data: Point[]; connectNulls: boolean; yAxisIndex: number; markLine?: object }[];
}

type Lines = Record<string, (number | null)[]>;

const panel = (title: string, lines: Lines, isToDate = false): IndexPanel => ({
  title,
  isToDate,
  lines: Object.entries(lines).map(([name, values]) => ({ name, values })),
});

const SUMMER = ['2020-05', '2020-06', '2020-07'];

function build(panels: IndexPanel[], months = SUMMER): Option {
  const base = { value: 100, label: '持平 100' };
  const input = { months, labels: months, panels, decimals: 1, base, colours };
  return indicesOption(input) as unknown as Option;
}

const month = panel('环比', { 环比: [99.8, 100.5, 100.6] });
const year = panel('同比', { 同比: [102, 102.6, 103.3] });

test('each basis has a scale of its own that holds the base, and the base is drawn in each', () => {
  const { yAxis, series } = build([month, year]);
  // 99.8 − 0.25 and 100.6 + 0.25 lie within 99 and 101; 103.3 + 0.25 within 104.
  expect(yAxis.map(({ name, min, max }) => [name, min, max])).toEqual([
    ['环比', 99, 101],
    ['同比', 99, 104],
  ]);
  expect(series.map(({ yAxisIndex, markLine }) => [yAxisIndex, markLine !== undefined])).toEqual([
    [0, true],
    [1, true],
  ]);
});

test('steps of a wide scale are whole, and the base is one of them', () => {
  // From 100 down to 86.5 − 0.25 and up to 100.25: 14 points, steps of 4.
  const [scale] = build([panel('同比', { 出厂价格: [86.5, 90, 100] })]).yAxis;
  expect(scale).toMatchObject({ min: 84, max: 104, interval: 4 });
});

test('panels stand below each other, with room for the months of each', () => {
  const { grid } = build([month, year]);
  expect(grid.map(({ top, height }) => top + height < indicesHeight(1))).toEqual([true, false]);
  expect(grid[1]!.top - grid[0]!.top).toBe(indicesHeight(1));
});

test('an index to date is parted between December and January', () => {
  const months = ['2019-11', '2019-12', '2020-01'];
  const [line] = build([panel('累计', { 累计: [102.8, 102.9, 105.4] }, true)], months).series;
  expect(line!.connectNulls).toBe(false);
  expect(line!.data.map(({ value }) => value)).toEqual([
    [0, 102.8],
    [1, 102.9],
    [1, null],
    [2, 105.4],
  ]);
  const [other] = build([panel('同比', { 同比: [102.8, 102.9, 105.4] })], months).series;
  expect(other!.data).toHaveLength(3);
});

test('a month without a figure is a gap, and a line that ends early has its figure there', () => {
  const [line] = build([panel('环比', { 环比: [99.8, null, 100.5, null] })]).series;
  expect(line!.data.map(({ value }) => value[1])).toEqual([99.8, null, 100.5, null]);
  expect(line!.data[2]!.label.formatter).toBe('100.5');
  expect(line!.data[3]!.label.show).toBe(false);
});

test('several indices in a panel are named at their ends, the lower one labelled from below', () => {
  const lines = { 居民消费价格: [102, 102.6, 103.3], 商品零售价格: [102.8, 102.7, 102.8] };
  const { series, grid } = build([panel('同比', lines)]);
  expect(series.map(({ data }) => data[2]!.label.formatter)).toEqual([
    '居民消费价格 103.3',
    '商品零售价格 102.8',
  ]);
  expect(series.map(({ data }) => data[1]!.label.position)).toEqual(['bottom', 'top']);
  // 6 letters of 12, a space and 5 signs of 6.5, and 12: 72 + 39 + 12.
  expect(grid[0]!.right).toBe(123);
});

test('a figure below the base is labelled from below', () => {
  const [line] = build([month]).series;
  expect(line!.data.map(({ label }) => label.position)).toEqual(['bottom', 'top', 'right']);
});

test('over more than thirteen months only ends are written out, and half years named', () => {
  const months = Array.from({ length: 14 }, (_, at) =>
    at < 12 ? `2019-${String(at + 1).padStart(2, '0')}` : `2020-0${at - 11}`,
  );
  const { series, xAxis } = build([panel('同比', { 同比: months.map(() => 101) })], months);
  expect(series[0]!.data.filter(({ label }) => label.show)).toHaveLength(1);
  expect(months.filter((_, at) => xAxis[0]!.axisLabel.interval(at))).toEqual([
    '2019-01',
    '2019-07',
    '2020-01',
  ]);
});
