import { describe, expect, test } from 'vitest';
import type { BoardRow } from '#domain/board.ts';
import { buildBulletin } from '#domain/bulletin/build.ts';
import { bulletinCharts } from '#domain/bulletin/charts.ts';
import { bodyWithCharts } from '#domain/bulletin/paragraphs.ts';
import { HALF_YEAR, SAMPLE, sampleInput, sampleRow } from './sample-board.ts';

const chartsOf = (rows: readonly BoardRow[]) => {
  const sections = buildBulletin(sampleInput(rows));
  const charts = bulletinCharts({ period: HALF_YEAR, rows, dictionary: SAMPLE, sections });
  return { sections, charts };
};

const of = (id: string, departmentId: string) => ({ id, proseName: id, departmentId });
const GROWTH = sampleRow({ ...of('增加值', 'gxj'), groupId: 'counties' }, [
  ['city', '12.4'],
  ['east', '7.5'],
  ['west', '12.0'],
  ['north', '9.9'],
]);
const TRADE = sampleRow({ ...of('零售额', 'gxj'), groupId: 'counties' }, [
  ['city', '5.9'],
  ['east', '8.0'],
  ['west', '11.0'],
]);
const FIRMS = sampleRow(
  { ...of('净增家数', 'gxj'), measure: 'count', unit: '家', groupId: 'counties' },
  [['city', '3', '12']],
);

describe('who misses the largest share', () => {
  test('stands at the top, how many of how many beside the name', () => {
    const [chart] = chartsOf([GROWTH, TRADE]).charts;
    // East misses both, north its one, west none of two: 2 ÷ 2, 1 ÷ 1, 0 ÷ 2.
    expect(chart).toMatchObject({
      section: 0,
      block: null,
      chart: {
        title: '各县（市、区）未达标指标占比，由高到低（%）',
        categories: ['东县 2/2', '北区 1/1', '西县 0/2'],
        series: [{ values: [100, 100, 0] }],
      },
    });
  });

  test('of a hundred regions the first 24 are drawn, and the title says so', () => {
    const ids = Array.from({ length: 100 }, (_, index) => `r${index}`);
    const county = SAMPLE.regions[1]!;
    const regions = [SAMPLE.regions[0]!, ...ids.map((id) => ({ ...county, id, name: id }))];
    const dictionary = { ...SAMPLE, regions };
    const row = sampleRow(
      of('增加值', 'gxj'),
      ids.map((id, index) => [id, index === 99 ? '5.0' : '11.0'] as const),
      HALF_YEAR,
      dictionary,
    );
    const input = { ...sampleInput([row]), dictionary };
    const sections = buildBulletin(input);
    const [placed] = bulletinCharts({ ...input, sections });
    expect(placed?.chart.title).toBe(
      '各县（市、区）未达标指标占比，由高到低（%，前24个，共100个）',
    );
    expect(placed?.chart.categories).toHaveLength(24);
    expect(placed?.chart.categories[0]).toBe('r99 1/1');
  });
});

describe('the gaps of a department', () => {
  test('have the widest miss at the top and their signs, rates and counts never on one axis', () => {
    const { charts, sections } = chartsOf([GROWTH, TRADE, FIRMS]);
    // 5.9 − 10.0 = −4.1; 12.4 − 10.0 = 2.4; the count of enterprises is alone in its unit.
    expect(charts.slice(1)).toEqual([
      {
        section: 1,
        block: 0,
        chart: {
          title: '市工信局全市指标与目标的差距（百分点）',
          categories: ['零售额', '增加值'],
          series: [
            { name: '未达标', isDark: true, values: [-4.1, null] },
            { name: '达标', isDark: false, values: [null, 2.4] },
          ],
          decimals: 1,
          isSigned: true,
          most: null,
        },
      },
    ]);
    const body = bodyWithCharts({ opening: ['各县：'], sections, closing: ['完。'] }, charts);
    expect(body.map(({ role, text }) => (role === 'chart' ? text : role))).toEqual([
      ...['addressee', 'section', 'opening', '图1　各县（市、区）未达标指标占比，由高到低（%）'],
      ...['block', 'item', 'item', 'block', 'item', 'section', 'opening', 'block', 'item', 'item'],
      ...['图2　市工信局全市指标与目标的差距（百分点）', 'words'],
    ]);
    // Whoever hears it hears the signs that its bars bear.
    const spoken = body.flatMap((part) => (part.role === 'chart' ? [part.inWords] : []));
    expect(spoken[1]).toBe('零售额：未达标 −4.1；增加值：达标 +2.4。');
  });
});

describe('the gaps of a department with many indicators', () => {
  const many = Array.from({ length: 30 }, (_, index) =>
    sampleRow(
      { ...of(`净增${index}`, 'gxj'), measure: 'count', unit: '个', groupId: 'counties' },
      // From 0 to 29 of 40: the first falls short by 40, the twenty-fourth by 17.
      [['city', String(index), '40']],
    ),
  );

  test('are the 24 widest, and the title says so, in their own unit', () => {
    const chart = chartsOf(many).charts.find(({ section }) => section > 0)?.chart;
    expect(chart?.title).toBe('市工信局全市指标与目标的差距（个，前24个，共30个）');
    expect(chart?.categories).toHaveLength(24);
    expect(chart?.series[0]?.values.at(0)).toBe(-40);
    expect(chart?.series[0]?.values.at(-1)).toBe(-17);
  });
});

test('parks are called as the dictionary calls their group', () => {
  const parks = sampleRow({ ...of('增加值', 'gxj'), groupId: 'all' }, [
    ['park', '7.5'],
    ['port', '12.0'],
  ]);
  const groups = SAMPLE.groups.map((group) =>
    group.id === 'parks' ? { ...group, label: '各开发区' } : group,
  );
  const dictionary = { ...SAMPLE, groups };
  const input = { ...sampleInput([parks]), dictionary };
  const charts = bulletinCharts({ ...input, sections: buildBulletin(input) });
  expect(charts.map(({ chart }) => chart.title)).toEqual(['各开发区未达标指标占比，由高到低（%）']);
});

test('without targets it is drawn who comes first and last how often', () => {
  const plain = sampleRow({ ...of('增加值', 'gxj'), groupId: 'counties' }, [
    ['east', '7.5', null],
    ['west', '12.0', null],
    ['north', '9.9', null],
  ]);
  const { charts } = chartsOf([plain]);
  expect(charts.map(({ chart }) => [chart.title, chart.categories, chart.series])).toEqual([
    [
      '各县（市、区）居首位、末位的指标数（个）',
      ['西县', '北区', '东县'],
      [
        { name: '居首位', isDark: false, values: [1, 0, 0] },
        { name: '居末位', isDark: true, values: [0, 0, 1] },
      ],
    ],
  ]);
});
