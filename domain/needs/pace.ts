import { subtract, type Decimal } from '#domain/decimal.ts';
import {
  dividedBy,
  fraction,
  minus,
  times,
  toDecimal,
  toFraction,
  type Fraction,
} from '#domain/fraction.ts';
import type { Goal, Pace } from './types.ts';

/** A tenth of an enterprise a month is one in ten months. */
const DECIMALS = 1;

/**
 * Where a path would have a count now, and how far it is from there.
 * @example paceOf({ goal: 30, actual: 12, share: 7/12 }) // expected 17.5, ahead −5.5
 */
export function paceOf({
  goal,
  actual,
  share,
}: {
  goal: Decimal;
  actual: Decimal;
  share: Fraction;
}): Pace {
  const expected = toDecimal(times(toFraction(goal), share), DECIMALS, 'nearest');
  return { expected, ahead: subtract(actual, expected) };
}

/**
 * What a count needs a month (rounded up), or may still have under an upper bound (rounded down).
 * @example monthlyNeed({ bound: 'at-least', value: 30 }, decimal(12, 0), 5) // 3.6 = 18 ÷ 5
 */
export function monthlyNeed(goal: Goal, actual: Decimal, monthsLeft: number): Decimal {
  const rest = minus(toFraction(goal.value), toFraction(actual));
  const way = goal.bound === 'at-least' ? 'up' : 'down';
  return toDecimal(dividedBy(rest, fraction(monthsLeft)), DECIMALS, way);
}
