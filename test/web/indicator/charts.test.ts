import { describe, expect, test } from 'vitest';
import { fileNameOf } from '../../../web/src/routes/indicators/[id]/about-chart.ts';
import { shownChart, shownRun } from '../../../web/src/routes/indicators/[id]/chart-kinds.ts';
import { mapRegions } from '../../../web/src/routes/indicators/[id]/map-regions.ts';
import { onOneScale } from '../../../web/src/routes/indicators/[id]/run.ts';
import { rankValues, trendValues } from '../../../web/src/routes/indicators/[id]/values.ts';
import { point, trend } from '#test/charts/fixtures.ts';
import { rankingRow } from './fixtures.ts';

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

  test('leaves out amounts of wider places that would press the others flat', () => {
    const nation = trend('全国', [point('2018-12', 6.6), point('2019-02', 6.4)], 'wider');
    const amounts = [...trends, nation].map((one) => ({ ...one, measure: 'level' as const }));
    expect(onOneScale(amounts)).toEqual(amounts.slice(0, 3));
  });
});

test('a chart that an indicator does not have gives way to its ranking, and a run to its trend', () => {
  const department = { id: 'fgw', name: '', shortName: '', nameEn: null, shortNameEn: null };
  expect(shownChart({ group: null, department: null }, 'map')).toBe('ranking');
  expect(shownRun({ group: null, department: null }, 'trend')).toBeNull();
  expect(shownRun({ group: null, department }, 'ranks')).toBe('trend');
});

const target = { text: '8', low: 8, high: null };

test('a map says sign and gap, and is shaded by the gap; without a target it shows the figure', () => {
  const rows = [
    rankingRow('leping', { actual: 4.6, target, gap: -3.4, status: 'unmet', rank: 4 }),
    rankingRow('taoci', { actual: 2 }),
  ];
  const setting = { regionId: 'leping', chooseHref: (id: string) => `?region=${id}` };
  expect(mapRegions({ city: null, rows, measure: 'rate' }, setting)).toMatchObject([
    {
      note: '▼ −3.4',
      wash: 'unmet-2',
      link: { isCurrent: true, label: '乐平市 ▼ −3.4，实际完成 4.6，未达标，排位 4' },
    },
    { note: '2.0', wash: 'hatch', link: { isCurrent: false } },
  ]);
});

test('where nothing has a target a map is shaded by the place, the last lightest', () => {
  const rows = [
    rankingRow('leping', { actual: 9, status: 'no-target', rank: 1 }),
    rankingRow('fuliang', { actual: 8, status: 'no-target', rank: 2 }),
    rankingRow('taoci', { actual: 2, status: 'no-target' }),
  ];
  const setting = { regionId: null, chooseHref: (id: string) => `?region=${id}` };
  const drawn = mapRegions({ city: null, rows, measure: 'rate' }, setting);
  expect(drawn.map(({ note, wash, link }) => [note, wash, link?.label])).toEqual([
    ['9.0', 'met-4', '乐平市 9.0，排位 1'],
    ['8.0', 'met-1', '浮梁县 8.0，排位 2'],
    ['2.0', 'hatch', '陶瓷园区 2.0'],
  ]);
});

test('a saved chart is named by its period, its indicator and what it shows', () => {
  expect(fileNameOf('2019年1-6月', '固定资产投资', 'ranking')).toBe('2019年1-6月固定资产投资排名');
  expect(fileNameOf('2019年1-6月', '收入/支出', 'map')).toBe('2019年1-6月收入-支出分布');
});
