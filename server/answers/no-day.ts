import { Problem } from '#server/problem.ts';

/** Of a day that no calendar has. */
export const noDay = (day: string): Problem =>
  new Problem('bad-request', {
    zh: `没有“${day}”这一天。请写成 2026-08-31 这样的日期。`,
    en: `There is no day “${day}”. Write a date such as 2026-08-31.`,
  });
