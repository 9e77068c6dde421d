import type { MonthsCounted } from '../office.ts';
import { monthsFrom, samePeriod, shiftEnd, shiftMonth, type Period } from '../period.ts';
import { isToDate } from '../period-span.ts';

/**
 * The months of the release that follows. Where an office does not publish January alone, after December
 * come January and February together. Months that don't count from January move as a whole.
 * @example nextPeriod({ start: '2019-01', end: '2019-12' }) // { start: '2020-01', end: '2020-02' }
 * @example nextPeriod({ start: '2020-05', end: '2020-07' }) // { start: '2020-06', end: '2020-08' }
 * @example nextPeriod({ start: '2019-01', end: '2019-12' }, 'each') // { start: '2020-01', end: '2020-01' }
 */
export function nextPeriod(period: Period, months: MonthsCounted = 'merged'): Period {
  const { start, end } = period;
  const step = months === 'merged' && end.endsWith('-12') ? 2 : 1;
  const next = shiftMonth(end, step);
  const year = next.slice(0, 4);
  if (isToDate(period)) return { start: `${year}-01`, end: next };
  if (start === end) return { start: step === 2 ? `${year}-01` : next, end: next };
  return { start: shiftMonth(start, step), end: next };
}

/** What a release and the one after it tell of the months inside them. */
export interface Move {
  from: Period;
  to: Period;
}

/**
 * Where months that stand in a release go when the release moves. What ran a month ahead or behind
 * still does, but not over the end of a year.
 * @example movePeriod(1-7月, { from: 1-6月, to: 1-7月 }, 1) // 1-8月
 */
export function movePeriod(period: Period, move: Move, usualLag: number): Period {
  const lag = samePeriod(period, shiftEnd(move.from, usualLag))
    ? usualLag
    : monthsFrom(move.from.end, period.end);
  const moved = shiftEnd(move.to, lag);
  if (period.start === move.from.start) return moved;
  const { end } = moved;
  if (isToDate(period)) return { start: `${end.slice(0, 4)}-01`, end };
  return { start: shiftMonth(end, -monthsFrom(period.start, period.end)), end };
}
