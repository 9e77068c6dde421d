import { describe, expect, test } from 'vitest';

import { figuresOf } from '#domain/facts.ts';
import { hasPrintedRows } from '#domain/printed.ts';
import { readObservations } from '#server/tables/observations.ts';
import { readTable } from '#server/tables/read-table.ts';
import { contextOf, gridFrom, loadRelease } from '#test/fixtures/tables/context.ts';

const JUNE = contextOf(loadRelease('2019-06'));
const JULY = contextOf(loadRelease('2020-07'));

function read(rows: readonly string[], context = JUNE) {
  const { table, problems } = readTable(gridFrom(rows), context);
  return {
    values: table === null ? null : figuresOf(table).map(({ value }) => value),
    notes: table?.notes,
    problems: problems.map(({ severity, code, row }) => [severity, code, row]),
  };
}

const HEADS = ['2019年1-6月乐平市主要指标增速完成情况', '序号|指标名称|目标增速|1-6月实际完成'];

describe('what stands at the foot of a page is no line of the table', () => {
  test.for([
    '— 1 —',
    '-1-',
    '– 12 –',
    '第1页 共3页',
    '第1页',
    '共3页',
    '第 1 页|共 3 页',
    '第一页',
  ])('%s', (foot) => {
    const rows = ['1|地区生产总值|8|8.1', foot, '2|固定资产投资|11|10.9'];
    expect(read([...HEADS, ...rows, foot])).toMatchObject({ values: [8.1, 10.9], problems: [] });
  });

  test('a sign for no figure is not one', () => {
    const rows = ['环比|同比|累计', '5月|99.8|102.0|102.8', '6月|99.9|—|102.9'];
    expect(
      read(['景德镇市CPI指数', `月份|${rows[0]}`, ...rows.slice(1)], JULY).values,
    ).toHaveLength(6);
  });
});

describe('names with their count before them', () => {
  test.for([
    '一、地区生产总值',
    '（一）地区生产总值',
    '1.地区生产总值',
    '1、地区生产总值',
    '(1)地区生产总值',
  ])('%s', (name) => {
    expect(read([...HEADS, `|${name}|8|8.1`])).toMatchObject({ values: [8.1], problems: [] });
  });

  test('over the regions of a ranking', () => {
    const rows = ['一、地区生产总值||', '乐平市|8.1|1', '（二）浮梁县|7.9|2'];
    const heads = ['2019年1-6月部分重要指标排名', '指标名称|实际完成|排位'];
    expect(read([...heads, ...rows])).toMatchObject({ values: [8.1, 7.9], problems: [] });
  });

  test('alone in a scorecard they are a heading', () => {
    const rows = ['|一、地区生产总值||', '1|固定资产投资|11|10.9'];
    expect(read([...HEADS, ...rows]).problems).toEqual([['error', 'unknown-department', 3]]);
  });
});

test.for([
  ['一', 1],
  ['二、', 2],
  ['（三）', 3],
  ['十二', 12],
] as const)('%s is the number of a line', ([no, expected]) => {
  const { table } = readTable(gridFrom([...HEADS, `${no}|地区生产总值|8|8.1`]), JUNE);
  expect(table !== null && hasPrintedRows(table) ? table.rows[0]?.no : null).toBe(expected);
});

test.for(['各县平均', '四县平均', '各县（市、区）平均值', '各地平均增速', '县区均值', '4个县小计'])(
  '%s is a sum over lines, left out with a warning',
  (name) => {
    const rows = ['地区生产总值||', '乐平市|8.1|1', `${name}|8.0|`];
    const heads = ['2019年1-6月部分重要指标排名', '指标名称|实际完成|排位'];
    const { values, problems } = read([...heads, ...rows]);
    expect(values).toEqual([8.1]);
    expect(problems).toEqual([['warning', 'total-row', 5]]);
  },
);

describe('a remark under the figures is a note', () => {
  const PRICES = ['景德镇市CPI指数', '月份|环比|同比|累计', '5月|99.8|102.0|102.8p'];

  test.for(['p为初步数。', '（以上为初步数）', '数据来源：国家统计局景德镇调查队'])(
    '%s',
    (text) => {
      const { values, notes, problems } = read([...PRICES, text], JULY);
      expect({ values, problems }).toEqual({ values: [99.8, 102, 102.8], problems: [] });
      expect(notes).toEqual([text]);
    },
  );

  test('but not a month of another time', () => {
    expect(read([...PRICES, '2月'], JULY).problems).toEqual([['error', 'period-mismatch', 4]]);
  });

  test('and under net entries', () => {
    const rows = ['2019年1-7月全市各地区净增、新增、退出单位数', '|全市|乐平市', '合计||'];
    const figures = ['净增|34|19', '新增|44|21', '退出|10|2'];
    const { notes, problems } = read([...rows, ...figures, '2019年为初步数。']);
    expect({ notes, problems }).toEqual({ notes: ['2019年为初步数。'], problems: [] });
  });
});

test('those who sign and the numbers of pages under a long table are no rows', async () => {
  const lines = [
    '指标,地区,时期,实际完成',
    '地区生产总值,乐平市,2019年1-6月,8.1',
    '填表人：张三,审核人：李四,,',
    '填报单位：市统计局,联系人：张三,联系电话：123,报送日期：2019年7月',
    '第1页,共3页,,',
    '— 1 —,,,',
  ];
  const known = { defaultReleaseId: '2019-06', knownReleases: new Set(['2019-06']) };
  const { rows, problems } = await readObservations(
    lines.join('\n'),
    'long.csv',
    { ...JUNE, ...known },
    () => Promise.resolve(),
  );
  expect({ rows, problems }).toEqual({ rows: 1, problems: [] });
});
