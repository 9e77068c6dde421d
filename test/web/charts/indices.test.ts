import { expect, test } from 'vitest';
import { indicesOption } from '#lib/charts/indices.ts';

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
  value: number | null;
  label: { show: boolean; position?: string; formatter?: string };
}
interface Option {
  grid: { right: number };
  yAxis: { min: number; max: number };
  series: { data: Point[]; connectNulls: boolean; markLine?: { data: unknown } }[];
}

function build(values: Record<string, (number | null)[]>, labels = ['5月', '6月', '7月']): Option {
  const lines = Object.entries(values).map(([name, line]) => ({ name, values: line }));
  const base = { value: 100, label: '持平 100' };
  return indicesOption({ labels, lines, decimals: 1, base, colours }) as unknown as Option;
}

test('the base is on the scale and drawn once', () => {
  const { yAxis, series } = build({ 同比: [102, 102.6, 103.3], 累计: [102.8, 102.7, 102.8] });
  expect(yAxis).toMatchObject({ min: 99, max: 104 });
  expect(series.map(({ markLine }) => markLine?.data)).toEqual([[{ yAxis: 100 }], undefined]);
});

test('the last figure of a line bears its name, the others their decimals', () => {
  const [line] = build({ 同比: [102, 102.6, 103.3] }).series;
  expect(line!.data.map(({ label }) => label.formatter)).toEqual(['102.0', '102.6', '同比 103.3']);
});

test('a line that ends early is named where it ends, and a gap stays a gap', () => {
  const [line] = build({ 环比: [99.8, null, 100.5, null] }).series;
  expect(line!.connectNulls).toBe(false);
  expect(line!.data.map(({ value }) => value)).toEqual([99.8, null, 100.5, null]);
  expect(line!.data[2]!.label.formatter).toBe('环比 100.5');
  expect(line!.data[3]!.label.show).toBe(false);
});

test('of two lines the lower one is labelled from below', () => {
  const { series } = build({ 同比: [102, 102.6, 103.3], 累计: [102.8, 102.7, 102.8] });
  expect(series.map(({ data }) => data[1]!.label.position)).toEqual(['bottom', 'top']);
});

test('a single month has names only', () => {
  const { series } = build({ 同比: [102], 累计: [102.8] }, ['5月']);
  expect(series.map(({ data }) => data[0]!.label.formatter)).toEqual(['同比 102.0', '累计 102.8']);
});

test('over more than a year only the ends are written out', () => {
  const many = Array.from({ length: 13 }, () => 101);
  const [line] = build({ 同比: many }, many.map(String)).series;
  expect(line!.data.filter(({ label }) => label.show)).toHaveLength(1);
});

test('long names have room beside the last point', () => {
  const values = [102, 102.6, 103.3];
  expect(build({ 同比: values }).grid.right).toBe(24);
  expect(build({ 'Year on year': values }).grid.right).toBeGreaterThan(80);
});
