import type { MonthsCounted, Office } from '../office.ts';
import { periodLabel, shiftMonth, type Period } from '../period.ts';

/**
 * The months of a release that follows none, as they mostly are: the year up to the month before this one.
 * Where January has no release of its own, the year before it.
 * @param thisMonth YYYY-MM
 * @example firstPeriod('merged', '2026-11') // { start: '2026-01', end: '2026-10' }
 */
export function firstPeriod(months: MonthsCounted, thisMonth: string): Period {
  const last = shiftMonth(thisMonth, -1);
  const end = months === 'merged' && last.endsWith('-01') ? shiftMonth(last, -1) : last;
  return { start: `${end.slice(0, 4)}-01`, end };
}

/** What it is mostly called, and by whom it is published; both are to be corrected where they are not. */
export function firstHead({ name }: Pick<Office, 'name'>, period: Period) {
  return { title: `${periodLabel(period)}主要指标完成情况`, issuer: `${name}统计局` };
}
