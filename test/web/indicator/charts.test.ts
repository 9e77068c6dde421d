import { describe, expect, test } from 'vitest';
import { fileNameOf } from '../../../web/src/routes/indicators/[id]/file-name.ts';
import { shownChart, shownRun } from '../../../web/src/routes/indicators/[id]/chart-kinds.ts';
import { rankValues, trendValues } from '../../../web/src/routes/indicators/[id]/values.ts';
import { point, trend } from '#test/charts/fixtures.ts';

const trends = [
  trend('全市', [point('2018-12', 9), point('2019-02', 9.2)], 'city'),
  trend('甲', [point('2018-12', null), point('2019-02', 8, { rank: 2 })]),
  trend('乙', [point('2018-12', 7, { rank: 1 }), point('2019-02', 8.6, { rank: 1 })]),
];

describe('a chart over time', () => {
  test('has a table of its figures without the empty place between the years', () => {
    expect(trendValues(trends)).toEqual({
      heads: ['', '全市', '甲', '乙'],
      rows: [
        ['2018年1-12月', '9.0', '缺数', '7.0'],
        ['2019年1-2月', '9.2', '8.0', '8.6'],
      ],
    });
    expect(rankValues(trends)).toEqual({
      heads: ['', '甲', '乙'],
      rows: [
        ['2018年1-12月', '—', '1'],
        ['2019年1-2月', '2', '1'],
      ],
    });
  });
});

test('a chart that an indicator does not have gives way to its ranking, and a run to its trend', () => {
  const department = { id: 'fgw', name: '', shortName: '', nameEn: null, shortNameEn: null };
  expect(shownChart({ group: null, department: null }, 'map')).toBe('ranking');
  expect(shownRun({ group: null, department: null }, 'trend')).toBeNull();
  expect(shownRun({ group: null, department }, 'ranks')).toBe('trend');
});

test('a saved chart is named by its period, its indicator and what it shows', () => {
  expect(fileNameOf('2019年1-6月', '固定资产投资', 'ranking')).toBe('2019年1-6月固定资产投资排名');
  expect(fileNameOf('2019年1-6月', '收入/支出', 'map')).toBe('2019年1-6月收入-支出分布');
});
