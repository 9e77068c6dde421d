import type { Bounds } from './bounds.ts';
import { compareDecimals, subtract, type Decimal } from './decimal.ts';

/**
 * Actual − target, exact, in percentage points for a rate and in the unit for a count. Against a
 * range the signed distance to the end that is missed, 0 when met.
 * @example gapTo(decimal(24.8, 1), atLeast(24.0)) // 0.8
 * @example gapTo(decimal(7.5, 1), range(8, 8.5)) // -0.5
 */
export function gapTo(actual: Decimal, bounds: Bounds): Decimal {
  const { floor, ceiling, isRange } = bounds;
  if (!isRange) return subtract(actual, floor ?? ceiling ?? actual);
  if (floor && compareDecimals(actual, floor) < 0) return subtract(actual, floor);
  if (ceiling && compareDecimals(actual, ceiling) > 0) return subtract(actual, ceiling);
  return { units: 0n, scale: subtract(actual, floor ?? ceiling ?? actual).scale };
}
