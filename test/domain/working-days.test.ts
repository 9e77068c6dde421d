import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { LedgerTable } from '#domain/ledger/types.ts';
import {
  addWorkingDays,
  isWorkingDay,
  readDayCalendar,
  workingDaysBetween,
} from '#domain/working-days.ts';

const FOLDER = 'data/calendars';
const shipped = readDayCalendar(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.csv'))
    .map((file) => tableOf(file, readFileSync(`${FOLDER}/${file}`, 'utf8'))),
);

/** A shipped file as the plainest reader takes it. */
function tableOf(file: string, text: string): LedgerTable {
  const [, ...lines] = text.trim().split('\n');
  const rows = lines.map((line, at) => {
    const [year = '', date = '', kind = '', name = ''] = line.split(',');
    return { cells: { year, date, kind, name }, row: at + 2 };
  });
  const subject = file.replace('.csv', '');
  return { kind: 'day-calendars', subject, file, sheet: null, title: null, notes: [], rows };
}

test('eight years are covered, each with the days that its notices name', () => {
  expect([...shipped.years].sort()).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
  expect([shipped.off.size, shipped.worked.size]).toEqual([236, 52]);
});

test('no day is both off and worked, and what is worked in place of a holiday is a weekend', () => {
  expect([...shipped.worked].filter((day) => shipped.off.has(day))).toEqual([]);
  const weekdays = [...shipped.worked].map((day) => new Date(`${day}T00:00:00Z`).getUTCDay());
  expect(new Set(weekdays)).toEqual(new Set([0, 6]));
});

test.each([
  // Of 2020 the National Day: off 1–8 October, Saturday the 10th is worked.
  // 9 (Fri), 10 (Sat, worked), 12, 13, 14, 15, 16.
  ['2020-09-30', '2020-10-16', 7],
  // The 9th alone.
  ['2020-09-30', '2020-10-09', 1],
  // Within the holiday nothing is counted.
  ['2020-09-30', '2020-10-08', 0],
  // Sunday 27 September is worked: 27, 28, 29, 30.
  ['2020-09-26', '2020-09-30', 4],
  // Made longer to 2 February: 3 (Mon), 4, 5, 6, 7; by the first notice Saturday the 1st was worked.
  ['2020-01-30', '2020-02-07', 5],
  // An ordinary week: the day of the beginning is not counted.
  ['2020-07-22', '2020-07-29', 5],
  ['2020-07-22', '2020-07-22', 0],
  // Done before it was due.
  ['2020-10-16', '2020-09-30', -7],
  // Over the turn of a year: 31 December 2019, and 2, 3 January.
  ['2019-12-30', '2020-01-03', 3],
])('from %s to %s there are %i working days', (from, to, days) => {
  expect(workingDaysBetween(from, to, shipped)).toEqual({ days, missing: null });
});

test.each([
  ['2020-09-30', 7, '2020-10-16'],
  ['2020-09-30', 1, '2020-10-09'],
  ['2020-07-22', 7, '2020-07-31'],
  ['2020-07-22', 0, '2020-07-22'],
  // Saturday the 4th, Sunday the 5th; the term begins on a day that is off.
  ['2020-07-04', 5, '2020-07-10'],
])('%s and %i working days is %s', (from, count, day) => {
  expect(addWorkingDays(from, count, shipped)).toEqual({ day, missing: null });
});

test('a year that is not covered is not counted by the week, and is named', () => {
  expect(isWorkingDay('2018-07-02', shipped)).toBeNull();
  expect(workingDaysBetween('2018-12-20', '2019-01-04', shipped).missing?.zh).toContain('2018 年');
  expect(workingDaysBetween('2026-12-30', '2027-01-04', shipped).missing?.en).toContain('2027');
  expect(addWorkingDays('2026-12-30', 7, shipped).missing?.zh).toContain('2027 年');
  // The first day is not counted, so it need not be covered.
  expect(workingDaysBetween('2018-12-31', '2019-01-02', shipped).days).toBe(1);
});

test('what is no day is told, and a row that is not understood counts for nothing', () => {
  expect(workingDaysBetween('2020-02-30', '2020-03-02', shipped).missing?.zh).toContain(
    '2020-02-30',
  );
  expect(addWorkingDays('七月', 1, shipped).missing?.zh).toContain('七月');
  const table = tableOf('2030.csv', 'h\n2030,10月1日,休,国庆节\n2030,2030-10-02,？,国庆节');
  expect(readDayCalendar([table]).years.size).toBe(0);
});
