import { powerOfTen, type Decimal } from './decimal.ts';

/** An exact ratio; `under` is above 0. */
export interface Fraction {
  over: bigint;
  under: bigint;
}

/** @example fraction(5, 12) // 5/12 */
export function fraction(over: number | bigint, under: number | bigint = 1): Fraction {
  const [a, b] = [BigInt(over), BigInt(under)];
  return b < 0n ? { over: -a, under: -b } : { over: a, under: b };
}

/** @example toFraction({ units: 415n, scale: 1 }) // 415/10 */
export function toFraction({ units, scale }: Decimal): Fraction {
  return fraction(units, powerOfTen(scale));
}

/** @example plus(1/2, 1/3) // 5/6 */
export function plus(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

/** @example minus(1/2, 1/3) // 1/6 */
export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { over: -b.over, under: b.under });
}

/** @example times(1/2, 1/3) // 1/6 */
export function times(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.over, under: a.under * b.under };
}

/** @example dividedBy(1/2, 1/3) // 3/2 */
export function dividedBy(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.under, a.under * b.over);
}

/** Negative when a < b, 0 when equal. @example compare(1/2, 1/3) // 1 */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference === 0n ? 0 : difference > 0n ? 1 : -1;
}

/**
 * The least decimal that is not below it (`up`), the greatest not above it (`down`), or the nearest.
 * @example toDecimal(fraction(25, 3), 1, 'up') // 8.4
 * @example toDecimal(fraction(25, 3), 1, 'down') // 8.3
 */
export function toDecimal(
  { over, under }: Fraction,
  scale: number,
  way: 'up' | 'down' | 'nearest',
): Decimal {
  const scaled = over * powerOfTen(scale);
  const floored = floorDivide(scaled, under);
  if (way === 'down') return { units: floored, scale };
  if (way === 'up') return { units: -floorDivide(-scaled, under), scale };
  // Half goes away from zero, as the office rounds.
  const units = (2n * (scaled < 0n ? -scaled : scaled) + under) / (2n * under);
  return { units: scaled < 0n ? -units : units, scale };
}

/** BigInt division cuts towards zero; this goes down. */
function floorDivide(over: bigint, under: bigint): bigint {
  const cut = over / under;
  return over % under < 0n ? cut - 1n : cut;
}
