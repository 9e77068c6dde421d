import { compareDecimals, magnitude, subtract, type Decimal } from '#domain/decimal.ts';
import { growthPct } from '#domain/growth.ts';
import {
  compare,
  dividedBy,
  fraction,
  minus,
  plus,
  times,
  toFraction,
  type Fraction,
} from '#domain/fraction.ts';
import type { Levels } from './types.ts';

const HUNDRED = fraction(100);
const ONE = fraction(1);

/**
 * The growth that the months that remain need, in %, so that the year grows by the goal: the year is
 * the mean of both parts, each weighed with its share S of last year: T = S·g + (1 − S)·r.
 * @example growthFromShare({ goal: 8, actual: 7.5, share: 6/12 }) // 8.5 = 2 · 8 − 7.5
 */
export function growthFromShare({
  goal,
  actual,
  share,
}: {
  goal: Decimal;
  actual: Decimal;
  share: Fraction;
}): Fraction {
  const behind = times(share, toFraction(actual));
  return dividedBy(minus(toFraction(goal), behind), minus(ONE, share));
}

/**
 * The same from the amounts: r = (L₀·(1 + T) − C) ÷ (L₀ − C₀) − 1. Null where last year had nothing
 * in the months that remain, so that no growth can be spoken of.
 * @example growthFromLevels(8, { toDate: 43, lastToDate: 40, lastYear: 100 }) // 8.33… = 65 ÷ 60 − 1
 */
export function growthFromLevels(
  goal: Decimal,
  { toDate, lastToDate, lastYear }: Levels,
): Fraction | null {
  const rest = minus(toFraction(lastYear), toFraction(lastToDate));
  if (rest.over <= 0n) return null;
  const ratio = dividedBy(minus(wholeYear(goal, lastYear), toFraction(toDate)), rest);
  return times(minus(ratio, ONE), HUNDRED);
}

/**
 * Whether this year's amounts are the whole of what the goal asks for already.
 * @example isWhole(8, { toDate: 110, lastToDate: 100, lastYear: 100 }) // true: 100 · 1.08 = 108
 */
export function isWhole(goal: Decimal, { toDate, lastYear }: Levels): boolean {
  return compare(toFraction(toDate), wholeYear(goal, lastYear)) >= 0;
}

function wholeYear(goal: Decimal, lastYear: Decimal): Fraction {
  return times(toFraction(lastYear), plus(ONE, dividedBy(toFraction(goal), HUNDRED)));
}

/**
 * Whether the amounts are those the rate speaks of: their growth may differ from it by no more than
 * one unit of its last decimal. Rates at constant prices or on a revised base do not fit.
 * @example fitsLevels(decimal(7.5, 1), { toDate: 43, lastToDate: 40, … }) // true: 43 ÷ 40 = 1.075
 */
export function fitsLevels(actual: Decimal, { toDate, lastToDate }: Levels): boolean {
  // One decimal more: a unit of the rate's own is ten of it.
  const growth = growthPct(toDate, lastToDate, actual.scale + 1);
  if (!growth) return false;
  const apart = subtract(growth, actual);
  const unit = { units: 1n, scale: actual.scale };
  return compareDecimals(magnitude(apart), unit) <= 0;
}
