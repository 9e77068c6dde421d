import { shiftMonth, type Period } from '#domain/period.ts';

/** A release before it has figures. */
export interface ReleaseMonth {
  /** 2026-10 */
  id: string;
  period: Period;
  /** YYYY-MM-DD */
  publishedOn: string;
}

/**
 * The releases of some months, oldest first. January goes with February: neither has one alone.
 * @example releaseMonths('2026-03', 3).map(({ id }) => id) // ['2026-02', '2026-03']
 */
export function releaseMonths(end: string, count: number): ReleaseMonth[] {
  const months = Array.from({ length: count }, (_, index) => shiftMonth(end, index + 1 - count));
  return months
    .filter((month) => !month.endsWith('-01'))
    .map((month) => ({
      id: month,
      period: { start: januaryOf(month), end: month },
      publishedOn: `${shiftMonth(month, 1)}-20`,
    }));
}

/** @example januaryOf('2026-10') // '2026-01' */
export function januaryOf(month: string): string {
  return `${month.slice(0, 4)}-01`;
}

/** @example monthOfYear('2026-10') // 10 */
export function monthOfYear(month: string): number {
  return Number(month.slice(5));
}

export function yearOfMonth(month: string): number {
  return Number(month.slice(0, 4));
}
