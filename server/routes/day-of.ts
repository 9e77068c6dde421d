import { dayInChina } from '#domain/china-time.ts';
import { isDay } from '#domain/day.ts';
import { noDay } from '#server/answers/no-day.ts';

/**
 * The day that is asked for, or today in China.
 * @param on as the query has it
 * @throws bad-request where the calendar has no such day
 */
export function dayOf(on: string | undefined, now: Date): string {
  if (on === undefined) return dayInChina(now);
  if (isDay(on)) return on;
  throw noDay(on);
}
