import { describe, expect, test } from 'vitest';
import { formatDecimal } from '#domain/decimal.ts';
import type { LedgerCells, LedgerTable } from '#domain/ledger/types.ts';
import { readAmount } from '#domain/tasks/amount.ts';
import { findInTasks } from '#domain/tasks/findings.ts';
import { readTaskList } from '#domain/tasks/read-list.ts';
import { readReports, readState } from '#domain/tasks/reports.ts';
import { stepOf } from '#domain/tasks/steps.ts';
import { checkTotals } from '#domain/tasks/totals.ts';
import { dictionary } from '../calendar/office.ts';

function table(
  subject: string,
  rows: readonly LedgerCells[],
  kind: LedgerTable['kind'] = 'tasks',
): LedgerTable {
  const lines = rows.map((cells, index) => ({ cells, row: index + 2 }));
  return {
    kind,
    subject,
    file: `${subject}.csv`,
    sheet: null,
    title: null,
    notes: [],
    rows: lines,
  };
}
const listOf = (one: LedgerTable) => ({ table: one, list: readTaskList(one, dictionary) });

describe('a figure of a task', () => {
  const cases = [
    { text: '4,850', unit: '万元', expected: '4850万元' },
    { text: '4850万元', unit: undefined, expected: '4850万元' },
    { text: '约1.5', unit: '公里', expected: '1.5公里' },
    { text: '2-3', unit: '万元', expected: null },
    { text: '1800-2700', unit: '平方米', expected: null },
    { text: '', unit: '万元', expected: null },
  ];
  test.for(cases)('$text', ({ text, unit, expected }) => {
    const read = readAmount(text, unit);
    expect(read && `${formatDecimal(read.value)}${read.unit ?? ''}`).toBe(expected);
  });
});

test('the steps of a work have an order', () => {
  expect(['立项', '开工建设', '主体竣工', '竣工', '投入使用'].map(stepOf)).toEqual([1, 2, 3, 4, 5]);
  expect(['竣工并投入使用', '新建任务', ''].map(stepOf)).toEqual([5, null, null]);
});

describe('a list', () => {
  test('has a task a line, but for lines that add up', () => {
    const { list } = listOf(
      table('工程', [
        { task: '甲', amount: '2' },
        { task: '乙' },
        { no: '合计（印）', amount: '2' },
      ]),
    );
    expect(list.tasks.map(({ no, title }) => [no, title])).toEqual([
      ['1', '甲'],
      ['2', '乙'],
    ]);
    expect(list.totals).toHaveLength(1);
  });

  test('numbers what print does not, and tells apart what it numbers twice', () => {
    const rows = [
      { no: '2', task: '甲' },
      { task: '乙' },
      { no: '3', task: '丙' },
      { no: '3', task: '丁' },
    ];
    expect(listOf(table('工程', rows)).list.tasks.map(({ no }) => no)).toEqual([
      '2',
      '第2行',
      '第3行',
      '4',
    ]);
  });

  test('names a task by what is asked where one heading stands over several', () => {
    const rows = [
      { part: '一、监测', task: '（一）协同', content: '建立机制' },
      { part: '一、监测', task: '（一）协同', content: '定期报告' },
      { part: '二、保障', task: '加强组织', content: '专人负责' },
    ];
    const tasks = listOf(table('分工', rows)).list.tasks;
    expect(tasks.map(({ title, part }) => [title, part])).toEqual([
      ['建立机制', '一、监测 · （一）协同'],
      ['定期报告', '一、监测 · （一）协同'],
      ['加强组织', '二、保障'],
    ]);
  });

  test('takes the day that is read beside the print, and says where the two differ', () => {
    const rows = [
      { task: '甲', due: '2020年8月', due_on: '2020-08-31' },
      { task: '乙', due: '2020年8月', due_on: '2020-08-30' },
    ];
    const one = listOf(table('工作', rows));
    expect(one.list.tasks.map(({ due }) => due)).toEqual([
      { kind: 'day', day: '2020-08-31' },
      { kind: 'day', day: '2020-08-30' },
    ]);
    expect(findInTasks([one], [])).toMatchObject([
      { code: 'due-day', matter: { zh: '乙的截止日' } },
    ]);
  });
});

describe('a line that adds up', () => {
  const rows = [
    { year: '2020', count: '450' },
    { year: '2021', count: '450' },
    { year: '2022', count: '422' },
    { task: '合计', count: '1322' },
    { year: '2020', count: '150' },
    { year: '2021', count: '150' },
    { year: '2022', count: '60' },
    { task: '合计', count: '360' },
  ];
  test('is held against the lines since the one before', () => {
    // 450 + 450 + 422 = 1322; 150 + 150 + 60 = 360.
    const checks = checkTotals(table('消火栓', rows).rows);
    expect(checks.map(({ sum, holds, added }) => [formatDecimal(sum), holds, added])).toEqual([
      ['1322', true, 3],
      ['360', true, 3],
    ]);
  });

  test('that does not hold is a finding', () => {
    const wrong = rows.with(3, { task: '合计', count: '1332' });
    expect(findInTasks([listOf(table('消火栓', wrong))], [])).toMatchObject([
      {
        code: 'total',
        one: { zh: '所列合计 1332' },
        other: { zh: '3 行相加得 1322，另有 0 行没有数' },
      },
    ]);
  });
});

test('one work with two amounts in two lists of one day is asked about', () => {
  const of = (task: string, amount: string) => ({
    task,
    amount,
    amount_unit: '万元',
    signed_on: '2020-06-19',
  });
  const one = listOf(
    table('污水', [
      of('景东大道雨污分流改造', '2500'),
      of('老南河水系定期清淤', '600'),
      of('迎宾大道雨污分流改造', '820'),
    ]),
  );
  const other = listOf(
    table('黑臭', [
      of('景东大道雨污分流分流改造', '4850'),
      of('老南河全线清淤', '1000'),
      of('老南河瓷校水质净化站', '4680'),
    ]),
  );
  const found = findInTasks([one, other], []);
  expect(found.map((each) => [each.code, each.one.zh, each.other.zh])).toEqual([
    [
      'two-amounts',
      '污水：景东大道雨污分流改造，2500万元',
      '黑臭：景东大道雨污分流分流改造，4850万元',
    ],
    ['two-amounts', '污水：老南河水系定期清淤，600万元', '黑臭：老南河全线清淤，1000万元'],
  ]);
});

test('what was noted and what a rule finds is told once, with the tasks', () => {
  const of = (task: string, amount: string) => ({
    ...{ task, amount, amount_unit: '万元', signed_on: '2020-06-19' },
  });
  const one = listOf(table('污水', [of('景东大道雨污分流改造', '2500')]));
  const other = listOf(table('黑臭', [of('景东大道雨污分流分流改造', '4850')]));
  const noted = { matter: '景东大道雨污分流投资', one: '2500', other: '4850' };
  const found = findInTasks([one, other], [table('文件中的矛盾', [noted], 'contradictions')]);
  expect(found).toMatchObject([
    {
      code: 'two-amounts',
      matter: { zh: '景东大道雨污分流投资' },
      one: { zh: '污水：景东大道雨污分流改造，2500万元' },
    },
  ]);
  expect(found[0]?.tasks).toHaveLength(2);
});

test('what is known to disagree in print is a finding with both places', () => {
  const known = table(
    '文件中的矛盾',
    [
      {
        source: '公报002',
        lines: '261-269',
        matter: '消火栓维修数',
        one: '三年维修360',
        other: '损坏427',
      },
    ],
    'contradictions',
  );
  expect(findInTasks([], [known])).toMatchObject([
    {
      code: 'contradiction',
      one: { zh: '三年维修360' },
      other: { zh: '损坏427' },
      places: ['公报002 261-269'],
    },
  ]);
});

test('a report without a day or a state tells nothing', () => {
  const rows = [
    { no: '1', on: '2020-08-20', state: '已办结', reported_by: '王' },
    { no: '1', on: '八月', state: '已完成' },
    { no: '1', on: '2020-08-21', state: '不详' },
  ];
  expect(readReports([table('工作', rows, 'task-progress')])).toMatchObject([
    { list: '工作', no: '1', occasion: '', on: '2020-08-20', state: 'done', by: '王' },
  ]);
  expect(['done', '在建', '暂停', '竣工'].map(readState)).toEqual([
    'done',
    'started',
    'stopped',
    'done',
  ]);
});
