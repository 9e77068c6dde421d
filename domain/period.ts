import { canPack, type DayRange } from './period-key.ts';
import type { Said } from './said.ts';

/** A closed range of months; both ends `YYYY-MM`. Written `2019-01/2019-06` (ISO 8601 interval). */
export interface Period {
  start: string;
  end: string;
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/**
 * Reads an ISO interval of months; null when it is none, or one that figures can't be kept for.
 * @example parsePeriod('2019-01/2019-06') // { start: '2019-01', end: '2019-06' }
 */
export function parsePeriod(text: string): Period | null {
  const period = readInterval(text);
  return period !== null && isKept(period) ? period : null;
}

/** Whether figures can be kept for it: `canPack`, in months. */
export function isKept(period: Period): boolean {
  return canPack(daysOf(period));
}

/** The same in words, for whoever wrote another. */
export const KEPT_PERIODS: Said = {
  zh: '1541年3月至2258年10月之间、不超过44年的时期',
  en: 'a period between March 1541 and October 2258, of 44 years at most',
};

/** Any closed range of months, kept or not. */
export function readInterval(text: string): Period | null {
  const [start, end = start, ...rest] = text.split('/');
  if (!start || !end || rest.length > 0) return null;
  if (!MONTH.test(start) || !MONTH.test(end) || start > end) return null;
  return { start, end };
}

/** @example daysOf({ start: '2024-01', end: '2024-02' }) // { first: '2024-01-01', last: '2024-02-29' } */
export function daysOf({ start, end }: Period): DayRange {
  return { first: `${start}-01`, last: lastDayOf(end) };
}

function lastDayOf(month: string): string {
  const [year, no] = splitMonth(month);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = no === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(no) ? 30 : 31;
  return `${month}-${days}`;
}

/** @example formatPeriod({ start: '2019-01', end: '2019-06' }) // '2019-01/2019-06' */
export function formatPeriod(period: Period): string {
  return `${period.start}/${period.end}`;
}

/** @example shiftMonth('2019-12', 1) // '2020-01' */
export function shiftMonth(month: string, by: number): string {
  const [year, monthOfYear] = splitMonth(month);
  const index = year * 12 + monthOfYear - 1 + by;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** Every month from one to another, both among them. @example monthsUpTo('2024-11', '2025-01') // ['2024-11', '2024-12', '2025-01'] */
export const monthsUpTo = (first: string, last: string): string[] =>
  Array.from({ length: Math.max(0, monthsFrom(first, last) + 1) }, (_, at) =>
    shiftMonth(first, at),
  );

/** How many months later, of months or days. @example monthsFrom('2024-11', '2025-02') // 3 */
export function monthsFrom(first: string, last: string): number {
  const number = (month: string) => {
    const [year, no] = splitMonth(month);
    return year * 12 + no;
  };
  return number(last) - number(first);
}

/**
 * The period of an indicator that runs ahead of its release or behind it: the end moves, the start
 * stays. Nothing runs ahead over the end of a year, where counting begins anew.
 * @example shiftEnd({ start: '2019-01', end: '2019-06' }, -1) // { start: '2019-01', end: '2019-05' }
 */
export function shiftEnd(period: Period, months: number): Period {
  const december = `${yearOf(period)}-12`;
  const moved = shiftMonth(period.end, months);
  const end = moved > december ? december : moved;
  return { start: period.start <= end ? period.start : end, end };
}

/**
 * The period in the words of print.
 * @example periodLabel({ start: '2019-01', end: '2019-06' }) // '2019年1-6月'
 * @example periodLabel({ start: '2020-05', end: '2020-05' }) // '2020年5月'
 */
export function periodLabel(period: Period): string {
  const [startYear, startMonth] = splitMonth(period.start);
  const [endYear, endMonth] = splitMonth(period.end);
  if (startYear !== endYear) return `${startYear}年${startMonth}月-${endYear}年${endMonth}月`;
  return startMonth === endMonth
    ? `${startYear}年${startMonth}月`
    : `${startYear}年${startMonth}-${endMonth}月`;
}

/**
 * The months alone where the year goes without saying.
 * @example monthsLabel({ start: '2019-01', end: '2019-05' }, 2019) // '1-5月'
 */
export function monthsLabel(period: Period, year: number): string {
  const isThatYear = splitMonth(period.start)[0] === year && yearOf(period) === year;
  return isThatYear ? periodLabel(period).replace(`${year}年`, '') : periodLabel(period);
}

export function yearOf(period: Period): number {
  return splitMonth(period.end)[0];
}

/**
 * The months an indicator runs over in a release: its usual ones if held, else the latest held.
 * @example choosePeriod(1-6月, [1-4月, 1-5月]) // 1-5月
 */
export function choosePeriod(usual: Period, held: readonly Period[]): Period | null {
  const latest = held.toSorted((a, b) => (a.end < b.end ? -1 : 1)).at(-1);
  return held.find((period) => samePeriod(period, usual)) ?? latest ?? null;
}

export function samePeriod(a: Period, b: Period): boolean {
  return a.start === b.start && a.end === b.end;
}

function splitMonth(month: string): [year: number, monthOfYear: number] {
  return [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
}
