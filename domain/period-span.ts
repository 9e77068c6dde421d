import type { Period } from './period.ts';

/** What a period is: a single month, months since January, a single quarter, or another run of months. */
export const PERIOD_SPANS = ['month', 'cumulative', 'quarter', 'other'] as const;
export type PeriodSpan = (typeof PERIOD_SPANS)[number];

/**
 * What a period is. January alone is both a month and cumulative: here a month.
 * @example spanOf({ start: '2024-01', end: '2024-06' }) // 'cumulative'
 * @example spanOf({ start: '2024-04', end: '2024-06' }) // 'quarter'
 */
export function spanOf({ start, end }: Period): PeriodSpan {
  if (start === end) return 'month';
  if (isToDate({ start, end })) return 'cumulative';
  const isOneYear = start.slice(0, 4) === end.slice(0, 4);
  const [first, last] = [Number(start.slice(5)), Number(end.slice(5))];
  return isOneYear && last - first === 2 && last % 3 === 0 ? 'quarter' : 'other';
}

/** @example isOfSpan({ start: '2024-01', end: '2024-01' }, 'cumulative') // true: January is both */
export function isOfSpan(period: Period, span: PeriodSpan): boolean {
  return spanOf(period) === span || (isFirstMonth(period) && span === 'cumulative');
}

/** From January on, within one year. @example isToDate({ start: '2024-01', end: '2024-01' }) // true */
export function isToDate({ start, end }: Period): boolean {
  return start === `${end.slice(0, 4)}-01`;
}

/** January alone. @example isFirstMonth({ start: '2024-01', end: '2024-01' }) // true */
export function isFirstMonth({ start, end }: Period): boolean {
  return start === end && start.endsWith('-01');
}
