import type { HeadTimes } from './head-times.ts';
import type { Months } from './month-words.ts';

/** From January on, or one month or quarter; null: not said. */
export type Span = 'cumulative' | 'single' | null;

export interface TimeFacts {
  year: number | null;
  months: Months | null;
  endYear: number | null;
  span: Span;
  isSpanSaid: boolean;
  isWholeYear: boolean;
}

/**
 * The times of a head, and how long they run: `said` is what a word says, 累计 or 当月. 6月累计 begins
 * in January.
 */
export function timeFacts(
  { year, months, endYear, isWholeYear }: Omit<HeadTimes, 'text'>,
  said: Span,
): TimeFacts {
  const isSince = said === 'cumulative' && months !== null && endYear === null;
  return {
    year,
    months: isSince ? { from: 1, to: months.to } : months,
    endYear,
    span: said ?? spanOf(months, endYear),
    isSpanSaid: said !== null,
    isWholeYear: isWholeYear || isWhole(months),
  };
}

function isWhole(months: Months | null): boolean {
  return months?.from === 1 && months.to === 12;
}

function spanOf(months: Months | null, endYear: number | null): Span {
  if (months === null || endYear !== null) return null;
  if (months.from === 1 && months.to > 1) return 'cumulative';
  const isQuarter = months.to - months.from === 2 && months.to % 3 === 0;
  return months.from === months.to || isQuarter ? 'single' : null;
}
