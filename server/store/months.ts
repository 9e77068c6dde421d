import type { Period } from '#domain/period.ts';

/** Months are stored as integers. @example toMonth('2019-06') // 201906 */
export function toMonth(month: string): number {
  return Number(month.slice(0, 4)) * 100 + Number(month.slice(5, 7));
}

/** @example fromMonth(201906) // '2019-06' */
export function fromMonth(month: number): string {
  return `${Math.floor(month / 100)}-${String(month % 100).padStart(2, '0')}`;
}

export function toPeriod(row: { periodStart: number; periodEnd: number }): Period {
  return { start: fromMonth(row.periodStart), end: fromMonth(row.periodEnd) };
}

export function fromPeriod({ start, end }: Period): { periodStart: number; periodEnd: number } {
  return { periodStart: toMonth(start), periodEnd: toMonth(end) };
}
