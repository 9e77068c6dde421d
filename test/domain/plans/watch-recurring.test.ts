import { describe, expect, test } from 'vitest';
import { readDayCalendar } from '#domain/working-days.ts';
import { tableOf, watchOne } from '#test/fixtures/plans/ledger.ts';
import { checkStandings } from '#test/fixtures/plans/standing.ts';

describe('grades, ratios and days', () => {
  checkStandings([
    {
      name: 'Ⅳ类 is better than Ⅴ类',
      target: { unit: '类', year: '2020', target: '达到Ⅴ类以上' },
      told: ['|2020|IV类'],
      expected: { status: 'met' },
    },
    {
      name: '劣Ⅴ类 is worse',
      target: { unit: '类', year: '2020', target: '达到Ⅴ类以上' },
      told: ['|2020|劣Ⅴ类'],
      expected: { status: 'unmet' },
    },
    {
      name: 'one to 160 beds is fewer than one to 150',
      target: { unit: '', target: '1∶150' },
      told: ['|2021|1∶160'],
      expected: { status: 'unmet' },
    },
    {
      name: 'two to 299 is more',
      target: { unit: '', target: '1∶150' },
      told: ['|2021|2:299'],
      expected: { status: 'met' },
    },
    {
      name: 'done eight days after the last of August',
      target: { unit: '', kind: '节点', year: '2022', target: '8月底前落实到位' },
      told: ['|2022|2022-09-08'],
      on: '2022-10-01',
      expected: { status: 'met', due: '2022-08-31', daysLate: 8 },
    },
    {
      name: 'not told thirty days after it',
      target: { unit: '', kind: '节点', year: '2022', target: '8月底前落实到位' },
      on: '2022-09-30',
      expected: { status: 'no-report', daysLate: 30 },
    },
    {
      name: 'every five years: due five years after it was done',
      target: { unit: '', kind: '节点', year: '每5年', target: '每5年组织开展一次评估' },
      told: ['|2020-12|2020-12-20'],
      on: '2025-12-21',
      expected: { status: 'no-report', due: '2025-12-20', daysLate: 1 },
    },
  ]);

  test('seven working days over the National Day of 2020 are kept to', () => {
    // 1–8 October are off, 27 September and 10 October are worked: 9, 10, 12, 13, 14, 15, 16 are seven.
    const off = ['01', '02', '03', '04', '05', '06', '07', '08'].map((day) => ({
      date: `2020-10-${day}`,
      kind: 'off',
    }));
    const calendar = readDayCalendar([
      tableOf('day-calendars', [...off, { date: '2020-10-10', kind: 'worked' }]),
    ]);
    const target = { kind: '规范', unit: '工作日', target: '七个工作日内', places: '景德镇市' };
    const of = (value: string) =>
      watchOne({ target, told: [`|2020-10|${value}`], on: '2021-01-05' }, { calendar }).places[0]!
        .watched;
    expect(of('2020-09-30/2020-10-16').status).toBe('met');
    expect(of('2020-09-30/2020-10-19')).toMatchObject({ status: 'unmet' });
    expect(of('2023-09-30/2023-10-19').latest?.told.amount.reason?.zh).toContain('2023 年');
  });
});

describe('what comes again', () => {
  const target = { kind: '规范', unit: '%', year: '每月', target: '不低于70%' };
  checkStandings([
    {
      name: 'keeps the last miss to be seen once later months are not told: 69 − 70 = −1 in March',
      target,
      told: ['|2022-02|71', '|2022-03|69'],
      expected: { status: 'no-report', asked: '2022-05-01/2022-05-31', last: '69 false' },
    },
    {
      name: 'is judged by the last month that is over',
      target,
      told: ['|2022-05|69.9'],
      expected: { status: 'unmet', gap: '-0.1', asked: null },
    },
    {
      name: 'leaves a month for reporting, and asks for it',
      target,
      told: ['|2022-04|71'],
      expected: { status: 'met', asked: '2022-05-01/2022-05-31' },
    },
    {
      name: 'is not reported once two months are missing',
      target,
      told: ['|2022-03|71'],
      expected: { status: 'no-report', asked: '2022-05-01/2022-05-31' },
    },
    {
      name: 'by the week: that which ends on Sunday, 12 June',
      target: { kind: '规范', unit: '次/周', target: '不少于1次' },
      told: [],
      expected: { status: 'no-report', asked: '2022-06-06/2022-06-12' },
    },
    {
      name: 'a value in another unit is not taken',
      target,
      told: ['|2022-05|699‰'],
      expected: { status: 'lacking' },
    },
  ]);
});

describe('counties', () => {
  const target = {
    year: '2020',
    unit: '%',
    target: '90%以上',
    places: '各县（市、区）、市枫树山林场',
  };
  const told = [
    '乐平市|2020|92',
    '浮梁县|2020|95',
    '珠山区|2020|88',
    '昌江区|2020|95',
    '市枫树山林场|2020|99',
  ];
  const placed = (lines: readonly string[]) =>
    watchOne({ target, told: lines, on: '2021-02-01' }).places.map(({ place, rank, watched }) =>
      [place.name.zh, rank && `${rank.rank}/${rank.of}`, watched.status].join(' '),
    );

  test('stand among themselves, and a forest farm beside them', () => {
    expect(placed(told)).toEqual([
      '乐平市 3/4 met',
      '浮梁县 1/4 met',
      '珠山区 4/4 unmet',
      '昌江区 1/4 met',
      '市枫树山林场  met',
    ]);
  });

  test('have no places while one of them has not reported', () => {
    expect(placed(told.slice(1))).toEqual([
      '乐平市  no-report',
      '浮梁县  met',
      '珠山区  unmet',
      '昌江区  met',
      '市枫树山林场  met',
    ]);
  });

  test('each has its own base', () => {
    const entry = watchOne({
      target: { year: '2025', unit: '%', target: '不降低', places: '各县（市、区）' },
      told: ['乐平市|基期|60', '乐平市|2025|59.9', '浮梁县|基期|80', '浮梁县|2025|80.1'],
      on: '2026-01-15',
    });
    expect(entry.places.map(({ watched }) => watched.status)).toEqual([
      'unmet',
      'met',
      'no-report',
      'no-report',
    ]);
  });
});
