import { describe, expect, test } from 'vitest';
import { sampleRow } from '../bulletin/sample-board.ts';
import { before, compare, GDP } from './sample-state.ts';

describe('one value that falls below its target and behind another', () => {
  // The east falls from 11.0 to 9.0: below the target, and behind the north.
  const after = [
    sampleRow(GDP, [
      ['city', '10.2'],
      ['east', '9.0'],
      ['west', '12.0'],
      ['north', '9.5'],
    ]),
    before[1]!,
  ];
  const result = compare(before, after);

  test('is a change of a cell, and the others are the same', () => {
    const { list, ...counts } = result.cells;
    expect(counts).toEqual({ added: 0, changed: 1, removed: 0, same: 6 });
    expect(list).toEqual([
      {
        kind: 'changed',
        indicatorId: 'gdp',
        regionId: 'east',
        period: { start: '2019-01', end: '2019-06' },
        before: { value: 11, decimals: 1, missingReason: null },
        after: { value: 9, decimals: 1, missingReason: null },
      },
    ]);
  });

  test('moves two places, one for its own value and one for that of another', () => {
    expect(
      result.ranks.map(({ regionId, from, to, cause }) => [regionId, from, to, cause]),
    ).toEqual([
      ['east', 2, 3, 'own'],
      ['north', 3, 2, 'others'],
    ]);
  });

  test('turns one status, with both gaps', () => {
    expect(result.statuses).toEqual([
      {
        indicatorId: 'gdp',
        regionId: 'east',
        from: { status: 'met', gap: 1, gapDecimals: 1 },
        to: { status: 'unmet', gap: -1, gapDecimals: 1 },
      },
    ]);
  });

  test('changes the counts of the region, of no department', () => {
    expect(result.regions).toEqual([
      {
        id: 'east',
        from: { monitorable: 2, unmet: 1, unmetSharePct: 50 },
        to: { monitorable: 2, unmet: 2, unmetSharePct: 100 },
      },
    ]);
    expect(result.departments).toEqual([]);
  });

  test('changes sentences where they stand, and those that only have another number come last', () => {
    expect(result.sentences.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      [
        'changed',
        '从1-6月各县（市、区）主要指标增速完成情况来看，北区、东县有部分主要指标未完成目标。',
        '从1-6月各县（市、区）主要指标增速完成情况来看，东县、北区有部分主要指标未完成目标。',
      ],
      [
        'changed',
        '（二）东县可监测目标完成情况的2个指标中，未达到目标的有1个，占比50.0%。未达标指标如下：',
        '（一）东县可监测目标完成情况的2个指标中，未达到目标的有2个，占比100.0%。未达标指标如下：',
      ],
      [
        'added',
        null,
        '1．地区生产总值同比增长9.0%，与目标的差距为1.0个百分点，增速位居各县（市、区）第三。',
      ],
      [
        'changed',
        '1．地区生产总值同比增长9.5%，与目标的差距为0.5个百分点，增速位居各县（市、区）第三。',
        '1．地区生产总值同比增长9.5%，与目标的差距为0.5个百分点，增速位居各县（市、区）第二。',
      ],
      [
        'renumbered',
        '1．零售额同比增长7.0%，与目标的差距为3.0个百分点，增速位居各县（市、区）第一。',
        '2．零售额同比增长7.0%，与目标的差距为3.0个百分点，增速位居各县（市、区）第一。',
      ],
      [
        'renumbered',
        '（一）北区可监测目标完成情况的1个指标中，未达到目标的有1个，占比100.0%。未达标指标如下：',
        '（二）北区可监测目标完成情况的1个指标中，未达到目标的有1个，占比100.0%。未达标指标如下：',
      ],
    ]);
    expect(result.sentences[1]).toMatchObject({
      role: 'block',
      section: '一、县（市、区）',
      regionId: 'east',
      departmentId: null,
      indicatorId: null,
    });
  });
});
