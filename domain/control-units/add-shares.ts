import { add, compareDecimals, magnitude, subtract, type Decimal } from '../decimal.ts';
import type { ClassCount, ShareSum } from './types.ts';

const HUNDRED: Decimal = { units: 100n, scale: 0 };
const NONE: Decimal = { units: 0n, scale: 0 };

/**
 * The printed shares of one place, which should be 100. Three shares of two decimals may be 0.015 apart
 * from it by rounding alone.
 * @example addShares([80.02, 5.69, 14.30]) // { value: 100.01, over: 0.01, isRounding: true }
 */
export function addShares(classes: readonly Pick<ClassCount, 'share'>[]): ShareSum | null {
  const shares = classes.flatMap(({ share }) => share ?? []);
  if (shares.length === 0) return null;
  const value = shares.reduce(add, NONE);
  const over = subtract(value, HUNDRED);
  const slack = shares.map(({ scale }) => ({ units: 5n, scale: scale + 1 })).reduce(add, NONE);
  return { value, over, isRounding: compareDecimals(magnitude(over), slack) <= 0 };
}
