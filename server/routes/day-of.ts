import { dayInChina } from '#domain/china-time.ts';
import { isDay } from '#domain/day.ts';
import { Problem } from '#server/problem.ts';

/**
 * The day that is asked for, or today in China.
 * @param on as the query has it
 * @throws bad-request where the calendar has no such day
 */
export function dayOf(on: string | undefined, now: Date): string {
  if (on === undefined) return dayInChina(now);
  if (isDay(on)) return on;
  throw new Problem('bad-request', {
    zh: `没有“${on}”这一天。请写成 2026-08-31 这样的日期。`,
    en: `There is no day “${on}”. Write a date such as 2026-08-31.`,
  });
}
