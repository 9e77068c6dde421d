import { isDay } from '#domain/day.ts';
import { noDay } from '#server/answers/no-day.ts';
import { Problem } from '#server/problem.ts';

/** Of one calendar: what recurs has a time for each week or month of them. */
const MOST_YEARS = 20;

interface Days {
  from?: string | undefined;
  to?: string | undefined;
}

/** @throws bad-request where the calendar has no such day, or none lies between them */
export function requireDays({ from, to }: Days): void {
  for (const day of [from, to]) if (day !== undefined && !isDay(day)) throw noDay(day);
  if (from !== undefined && to !== undefined && from > to) {
    throw new Problem('bad-request', {
      zh: `起始日 from（${from}）晚于截止日 to（${to}），其间没有日子。请把两个日期对调或改正。`,
      en: `The first day, from (${from}), is after the last, to (${to}): no day lies between. Exchange them, or put one right.`,
    });
  }
}

/** @throws bad-request as `requireDays` does, and where they are more than anybody reads */
export function requireSpan({ from, to }: { from: string; to: string }): void {
  requireDays({ from, to });
  if (Number(to.slice(0, 4)) - Number(from.slice(0, 4)) <= MOST_YEARS) return;
  throw new Problem('bad-request', {
    zh: `从 ${from} 到 ${to} 太长：日历一次最多 ${MOST_YEARS} 年。请缩短，或分几次取。`,
    en: `From ${from} to ${to} is too long: a calendar has ${MOST_YEARS} years at most. Ask for fewer, or in parts.`,
  });
}
