import { describe, expect, test } from 'vitest';
import { checkRows } from '#domain/ledger/check-rows.ts';
import type { LedgerCells, LedgerTable } from '#domain/ledger/types.ts';
import { checkReports } from '#domain/tasks/check-reports.ts';
import { readOccasion } from '#domain/tasks/occasion-name.ts';
import { readTaskList } from '#domain/tasks/read-list.ts';
import { readReports } from '#domain/tasks/reports.ts';
import { unreadReports } from '#domain/tasks/unread.ts';

const table = (kind: LedgerTable['kind'], cells: readonly LedgerCells[]): LedgerTable => ({
  ...{ kind, subject: '示例清单', file: '', sheet: null, title: null, notes: [] },
  rows: cells.map((own, at) => ({ cells: own, row: at + 2 })),
});
const list = readTaskList(
  table('tasks', [
    { no: '1', task: '修路', due: '2026年11月底', signed_on: '2026-03-01' },
    { no: '2', task: '月报', due: '每月', signed_on: '2026-03-01' },
    { no: '61', task: '总结', due: '2026年底', signed_on: '2026-03-01' },
  ]),
  { regions: [], departments: [] },
);
const setting = { lists: [list], today: '2026-11-30' };
const told = (cells: LedgerCells) => ({ no: '1', on: '2026-11-25', state: '已完成', ...cells });
const faultsOf = (cells: LedgerCells) =>
  checkReports([{ cells: told(cells) }], '示例清单', setting).map(({ column, said }) => [
    column,
    said.zh,
  ]);

test('a day is read however it is written, and 完成 is a state', () => {
  const days = [
    '2026-11-24',
    '2026年11月25日',
    '2026/11/26',
    '2026.11.27',
    '２０２６年１１月２８日',
  ];
  const rows = days.map((on) => told({ on, state: '完成' }));
  const read = readReports([table('task-progress', rows)]);
  expect(read.map(({ on, state }) => [on, state])).toEqual([
    ['2026-11-24', 'done'],
    ['2026-11-25', 'done'],
    ['2026-11-26', 'done'],
    ['2026-11-27', 'done'],
    ['2026-11-28', 'done'],
  ]);
  // The name of the table says which list it is of.
  expect(checkRows(table('task-progress', rows))).toEqual([]);
});

test('an occasion is read by its key and by its name', () => {
  const words = ['2026年三季度', '2026-Q3', '2026年8月', '2026-08', '2026年第5周', '2026-W05'];
  expect(words.map(readOccasion)).toEqual([
    ...['2026-Q3', '2026-Q3', '2026-08', '2026-08', '2026-W05', '2026-W05'],
  ]);
  expect(['2026年', '2026年3月15日', '', '上半年'].map(readOccasion)).toEqual([
    ...['2026', '2026-03-15', '', '上半年'],
  ]);
});

describe('what counts for nothing is told at its cell', () => {
  test('a number of no task, with the nearest', () => {
    expect(faultsOf({ no: '60' })).toEqual([
      ['no', '“示例清单”没有序号“60”的任务，这一行不计入任何任务；最接近的是“61”：总结'],
    ]);
    expect(faultsOf({ no: '777' })[0]?.[1]).toContain('最接近的是“61”：总结');
  });

  test('a list that there is not', () => {
    expect(faultsOf({ list: '示例' })).toEqual([
      ['list', '没有“示例”这张任务清单，这一行不计入任何任务；是“示例清单”吗？'],
    ]);
  });

  test('an occasion that the task has not, and none where it recurs', () => {
    expect(faultsOf({ no: '2', occasion: '2026-08' })).toEqual([]);
    expect(faultsOf({ no: '2', occasion: '2026-Q3' })[0]?.[0]).toBe('occasion');
    expect(faultsOf({ no: '2' })[0]?.[1]).toContain('没有填期次');
    expect(faultsOf({ occasion: '2026-08' })[0]?.[1]).toContain('这项任务只有一次');
  });

  test('a day to come, or before the document', () => {
    expect(faultsOf({ on: '2026-11-30' })).toEqual([]);
    expect(faultsOf({ on: '2026年12月1日' })[0]).toEqual([
      'on',
      '2026-12-01 还没有到，从那一天起才算；请填报告的日子，最晚今天（2026-11-30）',
    ]);
    expect(faultsOf({ on: '2026-02-28' })[0]?.[1]).toBe(
      '2026-02-28 早于文件的成文日期 2026-03-01；请核对日期',
    );
  });
});

test('what is not read is told at its task', () => {
  const [road, monthly] = list.tasks;
  const rows = table('task-progress', [
    told({ on: '11月底', state: '大概完成' }),
    told({ no: '2', occasion: '2026-Q3' }),
    told({}),
  ]).rows;
  const saidOf = (task: typeof road) =>
    task && unreadReports(task, rows).map(({ row, said }) => [row.row, said.zh]);
  expect(saidOf(road)).toEqual([[2, '没有读出日期“11月底”、状态“大概完成”，这一行不计入']]);
  expect(saidOf(monthly)?.[0]?.[1]).toContain('没有“2026-Q3”这一期');
});
