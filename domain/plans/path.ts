import {
  compare,
  dividedBy,
  fraction,
  minus,
  plus,
  times,
  type Fraction,
} from '#domain/fraction.ts';
import { monthsFrom } from '#domain/period.ts';
import type { PlanBound } from './bound.ts';
import type { PlanNeed } from './watched.ts';

interface PathBasis {
  base: Fraction | null;
  baseYear: number | null;
  due: string;
  end: Fraction;
}

/**
 * Where a straight line from the base to what is due would be: a reading, since documents lay down the
 * end alone. Null without a base, or outside the line.
 * @example expectedAt('2024-12-31', { base: 72.2, baseYear: 2018, due: '2030-12-31', end: 60 }) // 66.1 = 72.2 − 12.2 · 6/12
 */
export function expectedAt(day: string, { base, baseYear, due, end }: PathBasis): Fraction | null {
  if (!base || baseYear === null) return null;
  const total = monthsFrom(`${baseYear}-12-31`, due);
  const passed = monthsFrom(`${baseYear}-12-31`, day);
  if (total <= 0 || passed < 0 || passed > total) return null;
  return plus(base, times(minus(end, base), fraction(passed, total)));
}

/** Whether a value is on the path's side, or past it. */
export function isOnPath(value: Fraction, expected: Fraction, { floor }: PlanBound): boolean {
  return floor ? compare(value, expected) >= 0 : compare(value, expected) <= 0;
}

/** The one end that a path leads to; a range, and what has two, has none. */
export function endOfBound({ floor, ceiling, isRange }: PlanBound): Fraction | null {
  if (isRange && floor && ceiling) return null;
  return floor ?? ceiling;
}

/**
 * How much it takes a year, or a month where less than a year is left; null once it is there.
 * @example needUntil({ value: 68, day: '2024-12-31', end: 60, due: '2030-12-31' }) // −8/6 a year, six years
 */
export function needUntil({
  value,
  day,
  end,
  due,
}: {
  value: Fraction;
  day: string;
  end: Fraction;
  due: string;
}): PlanNeed | null {
  const months = monthsFrom(day, due);
  const rest = minus(end, value);
  if (months <= 0 || rest.over === 0n) return null;
  const isYears = months >= 12;
  const spans = isYears ? fraction(months, 12) : fraction(months);
  return {
    each: dividedBy(rest, spans),
    spans: isYears ? months / 12 : months,
    unit: isYears ? 'year' : 'month',
  };
}
