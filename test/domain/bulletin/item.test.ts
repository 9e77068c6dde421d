import { describe, expect, test } from 'vitest';
import { itemSentence } from '#domain/bulletin/item.ts';
import { sentenceText } from '#domain/bulletin/text.ts';
import type { Indicator } from '#domain/dictionary.ts';
import type { Period } from '#domain/period.ts';
import { HALF_YEAR, sampleRow, type SampleFigure } from './sample-board.ts';

interface Case {
  name: string;
  indicator?: Partial<Indicator>;
  /** The first is the one that is told of. */
  figures: readonly SampleFigure[];
  period?: Period;
  isRanked?: boolean;
  expected: string;
}

const count = { measure: 'count', unit: '家', groupId: null, proseName: '入库企业数' } as const;
const rate = { proseName: '增加值' } as const;

const cases: Case[] = [
  {
    name: 'a rise, with its printed decimals',
    indicator: rate,
    figures: [
      ['east', '4.0', '8.5'],
      ['west', '9.0'],
    ],
    expected: '增加值同比增长4.0%，与目标的差距为4.5个百分点，增速位居各县（市、区）第二。',
  },
  {
    name: 'a fall',
    indicator: rate,
    figures: [['east', '-8.5', '24.0']],
    expected: '增加值同比下降8.5%，与目标的差距为32.5个百分点，增速位居各县（市、区）第一。',
  },
  {
    name: 'no change',
    indicator: rate,
    figures: [['east', '0.0', '6.0']],
    expected: '增加值同比持平，与目标的差距为6.0个百分点，增速位居各县（市、区）第一。',
  },
  {
    name: 'a range that is missed from below',
    indicator: rate,
    figures: [
      ['east', '7.5', '8-8.5'],
      ['west', '7.5'],
    ],
    expected: '增加值同比增长7.5%，未完成目标，增速位居各县（市、区）第一。',
  },
  {
    name: 'a target of about so much',
    indicator: { ...rate, aboutTolerance: 0.2 },
    figures: [['east', '4.0', '5%左右']],
    expected: '增加值同比增长4.0%，未完成目标，增速位居各县（市、区）第一。',
  },
  {
    name: 'an upper bound that is exceeded',
    indicator: { ...rate, direction: 'lower' },
    figures: [
      ['east', '13.0', '控制在12%以内'],
      ['west', '11.0'],
    ],
    expected: '增加值同比增长13.0%，与目标的差距为1.0个百分点，增速位居各县（市、区）第二。',
  },
  {
    name: 'a group with parks in it',
    indicator: { ...rate, groupId: 'all' },
    figures: [
      ['east', '9.0'],
      ['park', '9.5'],
      ['west', null],
    ],
    expected: '增加值同比增长9.0%，与目标的差距为1.0个百分点，增速位居各县（市、区）、园区第二。',
  },
  {
    name: 'a region that is not in the group that is ranked',
    indicator: rate,
    figures: [
      ['park', '9.0'],
      ['east', '9.5'],
    ],
    expected: '增加值同比增长9.0%，与目标的差距为1.0个百分点。',
  },
  {
    name: 'a department, without ranks',
    indicator: rate,
    figures: [['east', '9.0']],
    isRanked: false,
    expected: '增加值同比增长9.0%，与目标的差距为1.0个百分点。',
  },
  {
    name: 'a count below zero',
    indicator: count,
    figures: [['east', '-1', '3']],
    expected: '入库企业数-1家，与目标的差距为4家。',
  },
  {
    name: 'a count that is ranked',
    indicator: { ...count, groupId: 'counties' },
    figures: [
      ['east', '0', '8'],
      ['west', '2'],
    ],
    expected: '入库企业数0家，与目标的差距为8家，位居各县（市、区）第二。',
  },
  {
    name: 'a target with more decimals than what was reached',
    indicator: rate,
    figures: [['east', '8', '8.5']],
    expected: '增加值同比增长8%，与目标的差距为0.5个百分点，增速位居各县（市、区）第一。',
  },
  {
    name: 'a period of its own',
    indicator: count,
    figures: [['east', '2', '12']],
    period: { start: '2019-01', end: '2019-07' },
    expected: '入库企业数1-7月2家，与目标的差距为10家。',
  },
  {
    name: 'a period of one month',
    indicator: count,
    figures: [['east', '2', '12']],
    period: { start: '2019-05', end: '2019-05' },
    expected: '入库企业数5月2家，与目标的差距为10家。',
  },
  {
    name: 'a period in another year',
    indicator: rate,
    figures: [['east', '2.0']],
    period: { start: '2018-01', end: '2018-12' },
    expected:
      '增加值2018年1-12月同比增长2.0%，与目标的差距为8.0个百分点，增速位居各县（市、区）第一。',
  },
  {
    name: 'a period over the turn of the year',
    indicator: rate,
    figures: [['east', '2.0']],
    period: { start: '2018-12', end: '2019-02' },
    expected:
      '增加值2018年12月-2019年2月同比增长2.0%，与目标的差距为8.0个百分点，增速位居各县（市、区）第一。',
  },
  {
    name: 'an index',
    indicator: { measure: 'index', unit: '上年同月=100', direction: 'higher', proseName: '指数' },
    figures: [['east', '99.0', '100']],
    expected: '指数为99.0，与目标的差距为1.0，位居各县（市、区）第一。',
  },
  {
    name: 'a level',
    indicator: { measure: 'level', unit: '元', proseName: '人均收入', groupId: null },
    figures: [['east', '980.50', '1000']],
    expected: '人均收入980.50元，与目标的差距为19.50元。',
  },
];

describe('an item', () => {
  test.for(cases)('tells of $name', ({ indicator, figures, period, isRanked = true, expected }) => {
    const row = sampleRow(indicator ?? {}, figures, period);
    const entry = row.entries.find(({ regionId }) => regionId === figures[0]?.[0])!;
    const item = itemSentence({ row, entry, no: 3, release: HALF_YEAR, isRanked });
    expect(sentenceText(item)).toBe(`3．${expected}`);
  });
});

describe('the numbers of an item', () => {
  const runsOf = (figures: readonly SampleFigure[]) => {
    const row = sampleRow(rate, figures);
    const [entry] = row.entries;
    return itemSentence({ row, entry: entry!, no: 1, release: HALF_YEAR, isRanked: true });
  };
  const numbers = (figures: readonly SampleFigure[]) =>
    runsOf(figures).flatMap(({ text, figure }) =>
      figure ? [`${figure.kind} ${text}: ${figure.formula}`] : [],
    );

  test('say how they follow from what was printed', () => {
    expect(
      numbers([
        ['east', '4.5', '8.5'],
        ['west', '10.0'],
      ]),
    ).toEqual([
      'actual 4.5: 实际完成',
      'gap 4.0: 实际 4.5 − 目标 8.5 = -4.0',
      'rank 二: 按实际数从优到劣：10.0、4.5',
    ]);
  });

  test('are a verdict against a range, with the distance behind it', () => {
    expect(numbers([['east', '7.5', '8-8.5']])).toEqual([
      'actual 7.5: 实际完成',
      'verdict 未完成目标: 实际 7.5，目标 8-8.5，离最近的一端 -0.5',
      'rank 一: 按实际数从优到劣：7.5',
    ]);
  });
});
