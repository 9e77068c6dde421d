import { describe, expect, test } from 'vitest';
import { hasPrintedRows } from '#domain/printed.ts';
import { checkLeftOutName, namesToLeaveOut } from '#server/tables/left-out-names.ts';
import { readTable } from '#server/tables/read-table.ts';
import { contextOf, gridFrom, loadRelease } from '#test/fixtures/tables/context.ts';

const CONTEXT = contextOf(loadRelease('2019-06'));

function read(rows: readonly string[], leaveOut: readonly string[] = []) {
  const set = namesToLeaveOut(CONTEXT.names, { leaveOut });
  const { table, problems, leftOut } = readTable(gridFrom(rows), { ...CONTEXT, leaveOut: set });
  const lines =
    table !== null && hasPrintedRows(table)
      ? table.rows.map((row) => `${row.indicatorId} ${row.regionId} ${row.actual.text}`)
      : null;
  return {
    lines,
    leftOut: leftOut.map(({ text, row, column }) => `${text} ${row}:${column}`),
    problems: problems.map(({ code }) => code),
  };
}

describe('what may be left out for good', () => {
  test.each([
    '全国',
    '江西省',
    '县区小计',
    '南昌市',
    '中心城区',
    '上年同期',
    '总量（亿元）',
    '排位（老口径）',
  ])('%s may', (name) => {
    expect(checkLeftOutName(CONTEXT.names, name)).toBeNull();
  });

  test.each([
    ['乐平市', '字典里的地区'],
    [' 地区 生产总值 ', '字典里的指标'],
    ['市财政局', '字典里的责任部门'],
    ['指标名称', '表头'],
    ['目标增速（%）', '表头'],
    ['在全市排位', '表头'],
    ['与目标的差距', '表头'],
    ['12.3', '没有文字'],
    [' ', '空的'],
  ])('%s may not: its figures would be missed', (name, why) => {
    expect(checkLeftOutName(CONTEXT.names, name)?.zh).toContain(why);
  });

  test('a name that the dictionary has learnt since is read', () => {
    const remembered = ['乐平市', '全国'];
    expect([...namesToLeaveOut(CONTEXT.names, { remembered })]).toEqual(['全国']);
    expect([...namesToLeaveOut(CONTEXT.names, { leaveOut: ['乐平市'] })]).toEqual(['乐平市']);
  });
});

const TITLE = '2019年1-6月全市排名';

describe('rankings', () => {
  test('regions under an indicator that is left out go with it, and are named', () => {
    const rows = [
      ...[TITLE, '序号|指标名称|实际完成', '1|地区生产总值|', '|乐平市|8.1'],
      ...['2|外汇储备|', '|乐平市|7.7', '|浮梁县|7.8', '3|固定资产投资|', '|浮梁县|9.3'],
    ];
    expect(read(rows).problems).toEqual(['unknown-indicator']);
    expect(read(rows, ['外汇储备'])).toEqual({
      lines: ['gdp leping 8.1', 'fixed-asset-investment fuliang 9.3'],
      leftOut: ['外汇储备 5:2', '乐平市 6:2', '浮梁县 7:2'],
      problems: [],
    });
  });

  test('an indicator beside a place that is left out is the one of the lines below', () => {
    const rows = [
      ...[TITLE, '指标名称|地区|实际完成', '地区生产总值|全国|6.3', '|乐平市|8.1'],
      ...['固定资产投资|全国|5.8', '|乐平市|10.9'],
    ];
    const lines = ['gdp leping 8.1', 'fixed-asset-investment leping 10.9'];
    expect(read(rows)).toEqual({ lines, leftOut: [], problems: ['left-out', 'left-out'] });
    const leftOut = ['全国 3:2', '全国 5:2'];
    expect(read(rows, ['全国'])).toEqual({ lines, leftOut, problems: [] });
  });

  test('a place without figures among the regions leaves them where they are', () => {
    const rows = [TITLE, '序号|指标名称|实际完成', '1|地区生产总值|', '|全国|', '|乐平市|8.1'];
    expect(read(rows, ['全国']).lines).toEqual(['gdp leping 8.1']);
  });
});

test('lines under a department that is left out are not those of the one before', () => {
  const rows = [
    ...['2019年1-6月乐平市主要指标', '指标名称|实际完成', '市财政局|', '地区生产总值|5.1'],
    ...['市统计局|', '固定资产投资|10.9'],
  ];
  const { names, dictionary, release } = CONTEXT;
  const context = { names, dictionary, release, leaveOut: new Set(['市统计局']) };
  const { table } = readTable(gridFrom(rows), context);
  const departments =
    table?.kind === 'scorecard' ? table.rows.map(({ departmentId }) => departmentId) : [];
  expect(departments).toEqual(['czj', null]);
});

test('a column of the province among those of regions is left out of net entries', () => {
  const rows = [
    ...['2019年1-7月净增入库', '项目|指标|全省|乐平市|浮梁县', '规上工业|净增|90|2|3'],
    ...['|新增|100|4|4', '|退出|10|2|1'],
  ];
  expect(read(rows).problems).toEqual(['left-out']);
  expect(read(rows, ['全省'])).toMatchObject({ leftOut: ['全省 2:3'], problems: [] });
});
