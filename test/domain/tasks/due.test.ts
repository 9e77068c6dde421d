import { describe, expect, test } from 'vitest';
import { readDue } from '#domain/tasks/due.ts';
import { unreadDues } from '#domain/tasks/read-list.ts';
import { occasionsIn } from '#domain/tasks/occasions.ts';
import type { Due } from '#domain/tasks/types.ts';

const NOTHING = { year: '', signedOn: '' };
const day = (text: string): Due => ({ kind: 'day', day: text });

describe('a time in print is', () => {
  const cases: { text: string; setting?: { year: string; signedOn: string }; due: Due }[] = [
    { text: '2020年8月', due: day('2020-08-31') },
    { text: '2022 年 12 月底前', due: day('2022-12-31') },
    { text: '2022 年 11 月底', due: day('2022-11-30') },
    { text: '2020年2月', due: day('2020-02-29') },
    { text: '2021年2月底', due: day('2021-02-28') },
    { text: '2020-07-24', due: day('2020-07-24') },
    { text: '2021-03', due: day('2021-03-31') },
    { text: '２０２０年８月１５日前', due: day('2020-08-15') },
    { text: '2022年三季度', due: day('2022-09-30') },
    { text: '2022年上半年', due: day('2022-06-30') },
    { text: '2022年8月中旬', due: day('2022-08-20') },
    { text: '2020年底前', due: day('2020-12-31') },
    { text: '7月24日前', setting: { year: '', signedOn: '2020-07-21' }, due: day('2020-07-24') },
    { text: '年底', setting: { year: '2021', signedOn: '' }, due: day('2021-12-31') },
    { text: '', setting: { year: '2020', signedOn: '' }, due: day('2020-12-31') },
    {
      text: '',
      setting: { year: '2020、2021、2022', signedOn: '' },
      due: { kind: 'days', days: ['2020-12-31', '2021-12-31', '2022-12-31'] },
    },
    {
      text: '2020-09-25、2020-12-25',
      due: { kind: 'days', days: ['2020-09-25', '2020-12-25'] },
    },
    { text: '贯穿三年行动,长期坚持', due: { kind: 'standing' } },
    { text: '立即整改长期坚持', due: { kind: 'standing' } },
    { text: '事发30分钟内电话、1小时内书面', due: { kind: 'event' } },
    { text: '按流程', due: { kind: 'event' } },
    { text: '', due: { kind: 'none' } },
    { text: '尽快', due: { kind: 'none' } },
    { text: '2020年2月30日', due: { kind: 'none' } },
    { text: '12月底', due: { kind: 'none' } },
    { text: '3', setting: { year: '2020', signedOn: '' }, due: { kind: 'none' } },
    { text: '、', setting: { year: '', signedOn: '2020-06-01' }, due: { kind: 'none' } },
    { text: '7.24前', setting: { year: '2020', signedOn: '' }, due: day('2020-07-24') },
    { text: '2020年8月、2020-08', due: day('2020-08-31') },
  ];
  test.for(cases)('“$text”', ({ text, setting = NOTHING, due }) => {
    expect(readDue(text, setting).due).toEqual(due);
  });

  test('a reading that says what of it is ours', () => {
    expect(readDue('预计2022年底前(具体时间依据部省要求统筹推进)', NOTHING)).toMatchObject({
      due: day('2022-12-31'),
      note: { zh: '原文说的是预计或力争，按所写的时间计。' },
    });
    expect(readDue('7月24日前', { year: '', signedOn: '2020-07-21' }).note?.zh).toContain(
      '没有写年份',
    );
    expect(readDue('每5年', NOTHING).note?.zh).toContain('从成文之日起算');
  });
});

test('a year in the name of the list is taken where nothing else says one, and said', () => {
  const names = ['2026年重点任务'];
  expect(readDue('11月底前', { ...NOTHING, names })).toEqual({
    due: day('2026-11-30'),
    note: {
      zh: '原文没有写年份，按清单名称里的2026年计。',
      en: 'No year in print; 2026, which the name of the list says, is taken.',
    },
  });
  expect(readDue('11月底前', { year: '2025', signedOn: '', names }).due).toEqual(day('2025-11-30'));
  expect(readDue('11月底前', { ...NOTHING, names: ['2026年任务（续2025年）'] }).due.kind).toBe(
    'none',
  );
});

test('words from which no day is read say so', () => {
  expect(readDue('11月底前', NOTHING).note?.zh).toContain('没有写年份');
  // September has 30 days.
  expect(readDue('2026年9月31日', NOTHING)).toMatchObject({
    due: { kind: 'none' },
    note: { zh: '没有从“2026年9月31日”读出期限（写法不认识，或没有这一天）；请在“截止日”填日期。' },
  });
  const rows = [{ cells: { due: '尽快' } }, { cells: { due: '尽快', due_on: '2026-09-30' } }];
  expect(unreadDues(rows, '甲').map(({ at, column }) => [at, column])).toEqual([[0, 'due']]);
});

describe('what recurs falls due', () => {
  const cases = [
    {
      text: '每季',
      span: ['2020-07-01', '2020-12-31'],
      due: ['2020-Q3 2020-09-30', '2020-Q4 2020-12-31'],
    },
    { text: '每季度末', span: ['2020-12-31', '2020-12-31'], due: ['2020-Q4 2020-12-31'] },
    {
      text: '每月18日',
      span: ['2019-12-01', '2020-01-31'],
      due: ['2019-12 2019-12-18', '2020-01 2020-01-18'],
    },
    { text: '每月末', span: ['2020-02-01', '2020-02-29'], due: ['2020-02 2020-02-29'] },
    { text: '每月31日', span: ['2021-02-01', '2021-02-28'], due: ['2021-02 2021-02-28'] },
    // 2020-10-29 is a Thursday, of the 44th week.
    { text: '每周四', span: ['2020-10-26', '2020-11-01'], due: ['2020-W44 2020-10-29'] },
    // The first week of 2021 begins on Monday 4 January: Sunday 3 January ends week 53 of 2020.
    {
      text: '每周',
      span: ['2021-01-01', '2021-01-10'],
      due: ['2020-W53 2021-01-03', '2021-W01 2021-01-10'],
    },
    {
      text: '每年3月15日、9月15日',
      span: ['2020-01-01', '2020-12-31'],
      due: ['2020-03-15 2020-03-15', '2020-09-15 2020-09-15'],
    },
    { text: '每年12月底', span: ['2020-01-01', '2021-01-01'], due: ['2020 2020-12-31'] },
    { text: '每年（2019年起）', span: ['2018-01-01', '2019-12-31'], due: ['2019 2019-12-31'] },
    { text: '次年1月10日', span: ['2022-05-12', '2023-12-31'], due: ['2022 2023-01-10'] },
    {
      text: '一周一调度，一月一通报',
      span: ['2022-06-24', '2022-07-01'],
      due: ['2022-W25 2022-06-26', '2022-06 2022-06-30'],
    },
  ] as const;
  test.for(cases)('“$text”', ({ text, span: [first, last], due }) => {
    const read = readDue(text, NOTHING).due;
    const found = occasionsIn(read, { first, last }, '');
    expect(found.map((one) => `${one.key} ${one.due}`)).toEqual(due);
  });

  test('in the years of its row alone, where it says some', () => {
    const due = readDue('每季度末', { year: '2021、2022', signedOn: '2020-06-16' }).due;
    const found = occasionsIn(due, { first: '2020-01-01', last: '2023-12-31' }, '2020-06-16');
    expect([found.length, found[0]?.key, found.at(-1)?.key]).toEqual([8, '2021-Q1', '2022-Q4']);
  });

  test('not before it was laid down, and every five years from then', () => {
    const monthly = readDue('每月', NOTHING).due;
    const span = { first: '2020-01-01', last: '2020-07-31' };
    expect(occasionsIn(monthly, span, '2020-06-12').map(({ key }) => key)).toEqual([
      '2020-06',
      '2020-07',
    ]);
    const rare = readDue('原则上每5年', NOTHING).due;
    const long = { first: '2020-01-01', last: '2031-01-01' };
    expect(occasionsIn(rare, long, '2020-12-31').map((one) => one.due)).toEqual([
      '2025-12-31',
      '2030-12-31',
    ]);
    expect(occasionsIn(rare, long, '')).toEqual([]);
  });
});
