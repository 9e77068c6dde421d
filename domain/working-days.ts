import { addDays, daysBetween, isDay, weekdayOf } from './day.ts';
import type { LedgerTable } from './ledger/types.ts';
import type { Said } from './said.ts';

/** The years that are covered, and their days which are other than the week says. */
export interface DayCalendar {
  years: ReadonlySet<number>;
  off: ReadonlySet<string>;
  worked: ReadonlySet<string>;
}

/** Null with the reason: a year that no calendar covers is never counted by the week alone. */
export type WorkingDays = { days: number; missing: null } | { days: null; missing: Said };
export type WorkingDay = { day: string; missing: null } | { day: null; missing: Said };

/** Of tables of the kind `day-calendars`: a row whose date or kind is not understood counts for nothing. */
export function readDayCalendar(tables: readonly LedgerTable[]): DayCalendar {
  const rows = tables.flatMap((table) => table.rows);
  const daysOf = (...kinds: readonly string[]): ReadonlySet<string> =>
    new Set(
      rows.flatMap(({ cells: { date = '', kind = '' } }) =>
        isDay(date) && kinds.includes(kind) ? [date] : [],
      ),
    );
  const [off, worked] = [daysOf('off', '休'), daysOf('worked', '班')];
  return { years: new Set([...off, ...worked].map(yearOf)), off, worked };
}

/** Null outside the years covered. @example isWorkingDay('2020-10-10', calendar) // true, a Saturday */
export function isWorkingDay(day: string, { years, off, worked }: DayCalendar): boolean | null {
  if (!isDay(day) || !years.has(yearOf(day))) return null;
  if (off.has(day)) return false;
  return worked.has(day) || weekdayOf(day) <= 5;
}

/**
 * How many working days after `from` until `to`, which counts: the day on which a term begins is not
 * counted (民法典 201). Less than 0 where `to` is the earlier one.
 * @example workingDaysBetween('2020-09-30', '2020-10-16', calendar) // { days: 7, missing: null }
 */
export function workingDaysBetween(from: string, to: string, calendar: DayCalendar): WorkingDays {
  if (!isDay(from) || !isDay(to)) return { days: null, missing: noDay(isDay(from) ? to : from) };
  if (to < from) return negative(workingDaysBetween(to, from, calendar));
  const missing = uncovered(from, to, calendar);
  if (missing !== null) return { days: null, missing };
  let days = 0;
  for (let passed = 1; passed <= daysBetween(from, to); passed += 1) {
    if (isWorkingDay(addDays(from, passed) ?? '', calendar) === true) days += 1;
  }
  return { days, missing: null };
}

/**
 * The n-th working day after `from`; `from` itself for 0.
 * @example addWorkingDays('2020-09-30', 7, calendar) // { day: '2020-10-16', missing: null }
 */
export function addWorkingDays(from: string, count: number, calendar: DayCalendar): WorkingDay {
  if (!isDay(from)) return { day: null, missing: noDay(from) };
  let day = from;
  for (let left = count; left > 0;) {
    day = addDays(day, 1) ?? '';
    const isWorked = isWorkingDay(day, calendar);
    if (isWorked === null) return { day: null, missing: notCovered(yearOf(day)) };
    if (isWorked) left -= 1;
  }
  return { day, missing: null };
}

/** The first year of a span that no calendar covers. */
function uncovered(from: string, to: string, { years }: DayCalendar): Said | null {
  for (let year = yearOf(addDays(from, 1) ?? from); year <= yearOf(to); year += 1) {
    if (!years.has(year)) return notCovered(year);
  }
  return null;
}

const negative = (counted: WorkingDays): WorkingDays =>
  counted.days === null ? counted : { days: -counted.days || 0, missing: null };

const yearOf = (day: string): number => Number(day.slice(0, 4));

const noDay = (text: string): Said => ({
  zh: `“${text}”不是一个日期，写成 2020-10-09。`,
  en: `“${text}” is no day: write 2020-10-09.`,
});

const notCovered = (year: number): Said => ({
  zh: `工作日历里没有 ${String(year)} 年，不按星期推算；请录入这一年的放假安排。`,
  en: `The calendar of working days has no ${String(year)}, and the week alone is no answer: enter that year’s holidays.`,
});
