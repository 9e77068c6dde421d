import { describe, expect, test } from 'vitest';
import { readDue } from '#domain/tasks/due.ts';
import { standOn, standTask } from '#domain/tasks/state.ts';
import { tallyTasks } from '#domain/tasks/tally.ts';
import type { ReportState, TaskReport } from '#domain/tasks/types.ts';

const told = (on: string, state: ReportState, occasion = ''): TaskReport => ({
  ...{ list: '甲', no: '1', occasion, on, state },
  ...{ value: null, note: null, evidence: null, by: null },
});
const SOON = 30;

describe('a task that is due on 31 August 2020 is', () => {
  const cases = [
    { name: 'not due 31 days before', on: '2020-07-31', reports: [], state: 'not-due', late: 0 },
    { name: 'due soon 30 days before', on: '2020-08-01', reports: [], state: 'due-soon', late: 0 },
    { name: 'due soon on its day', on: '2020-08-31', reports: [], state: 'due-soon', late: 0 },
    // 1 September is one day after 31 August; 5 September is five.
    { name: 'without report', on: '2020-09-01', reports: [], state: 'overdue-unreported', late: 1 },
    {
      name: 'overdue',
      on: '2020-09-05',
      reports: [told('2020-07-01', 'started')],
      state: 'overdue',
      late: 5,
    },
    {
      name: 'under way',
      on: '2020-07-15',
      reports: [told('2020-07-01', 'started')],
      state: 'under-way',
      late: 0,
    },
    {
      name: 'done on its day',
      on: '2021-01-01',
      reports: [told('2020-08-31', 'done')],
      state: 'done',
      late: 0,
    },
    // September has 30 days: 1 October is 31 days after 31 August.
    {
      name: 'done late',
      on: '2021-01-01',
      reports: [told('2020-10-01', 'done')],
      state: 'done-late',
      late: 31,
    },
    {
      name: 'stopped',
      on: '2021-01-01',
      reports: [told('2020-08-01', 'stopped')],
      state: 'stopped',
      late: 0,
    },
    {
      name: 'not done before that is told',
      on: '2020-09-02',
      reports: [told('2020-10-01', 'done')],
      state: 'overdue-unreported',
      late: 2,
    },
    {
      name: 'done since it was last told undone',
      on: '2021-01-01',
      reports: [
        told('2020-08-01', 'done'),
        told('2020-08-20', 'started'),
        told('2020-09-10', 'done'),
      ],
      state: 'done-late',
      late: 10,
    },
  ];
  test.for(cases)('$name', ({ on, reports, state, late }) => {
    const standing = standOn('2020-08-31', reports, { on, soonDays: SOON });
    expect(standing).toMatchObject({ state, daysLate: late });
  });
});

describe('a task of every quarter, laid down on 29 June 2020,', () => {
  const due = readDue('每季', { year: '', signedOn: '' }).due;
  const stand = (reports: readonly TaskReport[], on: string) =>
    standTask({ due, since: '2020-06-29' }, reports, { on, soonDays: SOON });

  test('stands as the oldest quarter that is late', () => {
    // Due by then: 30 June, 30 September, 31 December; the first is 184 + 45 = 229 days past on 14 February.
    expect(stand([told('2020-10-08', 'done', '2020-Q3')], '2021-02-14')).toMatchObject({
      state: 'overdue-unreported',
      occasion: '2020-Q2',
      daysLate: 229,
      counted: { due: 3, onTime: 0, late: 1, open: 2, unreported: 2 },
      next: { key: '2021-Q1', due: '2021-03-31' },
    });
  });

  test('stands as the next where none is late', () => {
    const reports = ['2020-Q2', '2020-Q3', '2020-Q4'].map((key) => told('2020-06-30', 'done', key));
    expect(stand(reports, '2021-02-14')).toMatchObject({
      state: 'not-due',
      occasion: '2021-Q1',
      counted: { due: 3, onTime: 3, late: 0, open: 0 },
    });
    expect(stand(reports, '2021-03-14')).toMatchObject({ state: 'due-soon' });
    expect(stand([...reports, told('2021-03-01', 'done', '2021-Q1')], '2021-03-14')).toMatchObject({
      state: 'not-due',
      occasion: '2021-Q2',
    });
  });
});

test('what has no day is never late', () => {
  const stand = (text: string, reports: readonly TaskReport[] = []) =>
    standTask(
      { due: readDue(text, { year: '', signedOn: '' }).due, since: '2020-06-29' },
      reports,
      {
        on: '2026-01-01',
        soonDays: SOON,
      },
    ).state;
  expect(stand('立即整改长期坚持')).toBe('standing');
  expect(stand('事发30分钟内电话')).toBe('on-event');
  expect(stand('')).toBe('undated');
  expect(stand('立即整改长期坚持', [told('2021-01-01', 'started')])).toBe('under-way');
});

test('a tally counts each once, and says the most days', () => {
  const on = { on: '2020-09-05', soonDays: SOON };
  const standings = [
    standOn('2020-08-31', [], on),
    standOn('2020-09-03', [told('2020-09-01', 'started')], on),
    standOn('2020-08-31', [told('2020-08-30', 'done')], on),
    standOn('2020-08-31', [told('2020-09-02', 'done')], on),
    standOn('2020-10-05', [], on),
    standOn('2020-10-06', [], on),
  ];
  // 5 days for the first, 2 for the second; 30 days on is due soon, 31 is not.
  expect(tallyTasks(standings)).toEqual({
    tasks: 6,
    unreported: 1,
    overdue: 1,
    dueSoon: 1,
    doneOnTime: 1,
    doneLate: 1,
    mostDaysLate: 5,
  });
});
