import { expect, test } from 'vitest';
import { placeBars } from '#charts/bars/layout.ts';
import { mapOfValues } from '#charts/map/by-value.ts';

const row = (id: string, value: number | null) => ({
  ...{ id, name: id, value, decimals: 1 },
  ...{ missing: '缺数', isPark: false },
});

test('figures on a map stand in four equal steps, what has none apart', () => {
  // From 2.0 to 10.0 are steps of 2.0, each up to a tenth before the next; the largest is in the last.
  const rows = [row('甲', 2), row('乙', 4), row('丙', 10), row('丁', null)];
  const { steps } = mapOfValues(rows, '2024年1-6月，%', 'zh');
  expect(steps.map(({ text, names }) => [text, ...names])).toEqual([
    ['2.0 至 3.9', '甲'],
    ['4.0 至 5.9', '乙'],
    ['6.0 至 7.9'],
    ['8.0 至 10.0', '丙'],
    ['缺数', '丁'],
  ]);
});

test('no bound of a step stands in two, and none says what no figure can be', () => {
  const textsOf = (...values: number[]) =>
    mapOfValues(
      values.map((value, at) => row(String(at), value)),
      '%',
      'zh',
    ).steps.map(({ text, names }) => [text, ...names]);
  // From -28.1 to 29.5 are 576 tenths, 144 a step: -28.1 + 14.4 = -13.7, then 0.7 and 15.1.
  expect(textsOf(-28.1, -13.7, 0.7, 29.5)).toEqual([
    ['−28.1 至 −13.8', '0'],
    ['−13.7 至 0.6', '1'],
    ['0.7 至 15.0', '2'],
    ['15.1 至 29.5', '3'],
  ]);
  // Two tenths in four steps: 0.1, 0.2 and 0.3 alone, each in one.
  expect(textsOf(0.1, 0.2, 0.3)).toEqual([
    ['0.1', '0'],
    ['0.2', '1'],
    ['0.3', '2'],
  ]);
});

test('of figures that are alike there is one step', () => {
  const { steps } = mapOfValues([row('甲', 5), row('乙', 5)], '%', 'zh');
  expect(steps.map(({ text, names }) => [text, ...names])).toEqual([['5.0', '甲', '乙']]);
});

test('a figure that is withheld is not said to be missing', () => {
  const rows = [row('甲', 2), row('乙', null), { ...row('丙', null), missing: '不公开' }];
  const { steps } = mapOfValues(rows, '%', 'zh');
  expect(steps.map(({ text, names }) => [text, ...names])).toEqual([
    ['2.0', '甲'],
    ['缺数', '乙'],
    ['不公开', '丙'],
  ]);
});

test('a name takes no more than a third of the bars', () => {
  const bar = { name: '某某经济技术开发区管理委员会', value: 1, text: '1', isOfAll: false };
  const sheet = { language: 'zh', width: 300, left: 0, top: 0 } as const;
  // 35% of 300 is 105: eight signs of 12, and 6.7 for what says that there are more.
  expect(placeBars({ bars: [bar], notes: [] }, sheet).rows[0]?.name).toBe('某某经济技术开发…');
});

test('bars reach from nil to either side; a missing figure has none', () => {
  const bars = [3, -1, null].map((value) => ({
    ...{ name: '甲县', value, text: String(value ?? '缺数') },
    isOfAll: false,
  }));
  const sheet = { language: 'zh', width: 600, left: 0, top: 0 } as const;
  const { rows, nil } = placeBars({ bars, notes: [] }, sheet);
  const [up, down, none] = rows.map(({ end }) => end);
  // Three to one about nil.
  expect(((up ?? 0) - nil) / (nil - (down ?? 0))).toBeCloseTo(3);
  expect(none).toBeNull();
});
