import {
  add,
  compareDecimals,
  decimal,
  formatDecimal,
  negate,
  trimZeros,
  type Decimal,
} from '../../decimal.ts';
import { toDecimal, toFraction, compare, type Fraction } from '../../fraction.ts';

export const ZERO: Decimal = decimal(0, 0);

export const sumOf = (amounts: readonly Decimal[]): Decimal => amounts.reduce(add, ZERO);

export const least = (one: Decimal, other: Decimal): Decimal =>
  compareDecimals(one, other) <= 0 ? one : other;

export const greatest = (one: Decimal, other: Decimal): Decimal =>
  compareDecimals(one, other) >= 0 ? one : other;

/** Points as they are written: no zeros at their end. @example formatPoints(2.50) // '2.5' */
export const formatPoints = (points: Decimal): string => formatDecimal(trimZeros(points, 0));

/**
 * A sum as it is written, what is taken off with its sign.
 * @example writeSum([4, -2], 2) // '4 − 2 = 2'
 */
export function writeSum(amounts: readonly Decimal[], result: Decimal): string {
  const parts = amounts.map((amount, index) => {
    if (index === 0) return formatPoints(amount).replace('-', '−');
    const sign = amount.units < 0n ? '−' : '+';
    return `${sign} ${formatPoints(amount.units < 0n ? negate(amount) : amount)}`;
  });
  return `${parts.join(' ')} = ${formatPoints(result).replace('-', '−')}`;
}

export interface Rounded {
  points: Decimal;
  isExact: boolean;
}

/** Points of an exact amount, to so many decimals, and whether that says it whole. */
export function roundPoints(amount: Fraction, decimals: number): Rounded {
  const points = toDecimal(amount, decimals, 'nearest');
  return { points: trimZeros(points, 0), isExact: compare(toFraction(points), amount) === 0 };
}
