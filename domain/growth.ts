import { powerOfTen, round, subtract, type Decimal } from './decimal.ts';

/**
 * Growth from both levels in percent; null when the earlier one is 0 or less.
 * @example growthPct(decimal(20102.12, 2), decimal(19166.78, 2), 2) // 4.88
 */
export function growthPct(current: Decimal, previous: Decimal, scale: number): Decimal | null {
  if (previous.units <= 0n) return null;
  const rise = subtract(current, previous);
  const before = previous.units * powerOfTen(rise.scale - previous.scale);
  // Three more digits than asked for decide the rounding; what is cut off below them can't.
  const guard = scale + 3;
  const ratio = (rise.units * 100n * powerOfTen(guard)) / before;
  return round({ units: ratio, scale: guard }, scale);
}
