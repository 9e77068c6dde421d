import { describe, expect, test } from 'vitest';
import { dueDay, dueItems, type CalendarBasis } from '#domain/calendar/due-items.ts';
import { dictionary, readReal } from './office.ts';

const june = readReal('2019-06');
const JULY: CalendarBasis = {
  info: { ...june.info, id: '2019-07', period: { start: '2019-01', end: '2019-07' } },
  tables: june.tables,
  dictionary,
  today: '2019-08-10',
  received: [],
};

test('what is due comes table by table, with the departments that answer for it', () => {
  const items = dueItems(JULY);
  expect(items.map(({ label }) => label)).toEqual([
    '附件1 乐平市',
    '附件2 浮梁县',
    '附件3 珠山区',
    '附件4 昌江区',
    '附件5 市高新区',
    '附件6 市陶瓷工业园区',
    '附件7 各责任部门',
    '附件8 指标排名',
    '附件9 净增新增退出',
  ]);
  expect(items[0]).toMatchObject({
    kind: 'scorecard',
    subject: 'leping',
    labelEn: 'Annex 1: Leping City',
    due: '2019-08-20',
    state: 'due',
    reason: { zh: '8月20日到期', en: 'Due on 20 Aug 2019' },
  });
  expect(items[0]?.departments.map(({ shortName }) => shortName)).toEqual([
    '市发改委',
    '市工信局',
    '市财政局',
    '市住建局',
    '市商务局',
  ]);
  expect(items[0]?.departments[0]).toEqual({
    id: 'fgw',
    shortName: '市发改委',
    due: ['fixed-asset-investment', 'other-profit-services-revenue', 'services-net-entry'],
    notDue: ['gdp', 'nonprofit-services-revenue'].map((id) => {
      return {
        indicatorId: id,
        reason: {
          zh: '季度指标，3、6、9、12月才有',
          en: 'A quarterly indicator, due only in Mar, Jun, Sep, Dec',
        },
      };
    }),
  });
});

describe('a table is', () => {
  const leping = { kind: 'scorecard', subject: 'leping' } as const;
  const cases = [
    {
      name: 'not due while its months run',
      today: '2019-07-31',
      state: 'not-due',
      reason: {
        zh: '时期还没有结束，8月20日到期',
        en: 'Its months are not over; due on 20 Aug 2019',
      },
    },
    {
      name: 'due from the next month on',
      today: '2019-08-01',
      state: 'due',
      reason: { zh: '8月20日到期', en: 'Due on 20 Aug 2019' },
    },
    {
      name: 'due on the day',
      today: '2019-08-20',
      state: 'due',
      reason: { zh: '8月20日到期', en: 'Due on 20 Aug 2019' },
    },
    {
      name: 'late the day after',
      today: '2019-08-21',
      state: 'late',
      reason: { zh: '8月20日到期，已迟1天', en: 'Due on 20 Aug 2019, 1 day late' },
    },
    {
      name: 'late in the next year',
      today: '2020-01-01',
      state: 'late',
      reason: { zh: '8月20日到期，已迟134天', en: 'Due on 20 Aug 2019, 134 days late' },
    },
    {
      name: 'received though it is late',
      today: '2019-08-25',
      received: [{ ...leping, state: 'received' } as const],
      state: 'received',
      reason: { zh: '已收到，待审核', en: 'Received, waiting for review' },
    },
    {
      name: 'approved',
      today: '2019-08-25',
      received: [{ ...leping, state: 'approved' } as const],
      state: 'approved',
      reason: { zh: '已审核通过', en: 'Reviewed and approved' },
    },
  ];
  test.for(cases)('$name', ({ today, received = [], state, reason }) => {
    expect(dueItems({ ...JULY, today, received })[0]).toMatchObject({ state, reason });
  });
});

test('January alone is not due', () => {
  const info = { ...june.info, period: { start: '2020-01', end: '2020-01' } };
  for (const { state, reason } of dueItems({ ...JULY, info, today: '2020-03-01' })) {
    expect(state).toBe('not-due');
    expect(reason).toEqual({
      zh: '1月不单独发布，与2月合并',
      en: 'January is not published alone but with February',
    });
  }
});

test('households are due by half-years', () => {
  const gazette = readReal('2020-07');
  const basis = { ...JULY, info: gazette.info, tables: gazette.tables, today: '2020-08-15' };
  const reason = {
    zh: '半年度指标，6、12月才有',
    en: 'A half-yearly indicator, due only in Jun, Dec',
  };
  expect(dueItems(basis).map((one) => [one.label, one.state, one.reason])).toEqual([
    ['CPI指数', 'due', { zh: '8月20日到期', en: 'Due on 20 Aug 2020' }],
    ['居民收入', 'not-due', reason],
    ['居民支出', 'not-due', reason],
  ]);
});

test('the day is a rule that can be another', () => {
  expect(dueDay({ start: '2019-01', end: '2019-12' }, { day: 8 })).toBe('2020-01-08');
  expect(dueItems({ ...JULY, rule: { day: 5 } })[0]).toMatchObject({
    due: '2019-08-05',
    state: 'late',
  });
});
