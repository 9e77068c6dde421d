import { addDays, isDay, weekdayOf } from '../day.ts';

/** A day moved; what is no day stays what it is. @example shiftDay('2020-02-28', 2) // '2020-03-01' */
export const shiftDay = (day: string, days: number): string => addDays(day, days) ?? day;

/** @example lastOfMonth(2020, 2) // '2020-02-29' */
export function lastOfMonth(year: number, month: number): string {
  return shiftDay(month === 12 ? `${year + 1}-01-01` : `${year}-${two(month + 1)}-01`, -1);
}

/** Null where there is no such day. @example dayOf(2021, 2, 29) // null */
export function dayOf(year: number, month: number, day: number): string | null {
  const text = `${year}-${two(month)}-${two(day)}`;
  return isDay(text) ? text : null;
}

/** The Monday of a day's week. @example mondayOf('2020-11-01') // '2020-10-26' */
export const mondayOf = (day: string): string => shiftDay(day, 1 - weekdayOf(day));

export const two = (value: number): string => String(value).padStart(2, '0');
