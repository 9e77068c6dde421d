import { round, type Decimal } from './decimal.ts';

/**
 * Growth from both levels in percent; null when the earlier one is 0 or less.
 * @example growthPct(decimal(20102.12, 2), decimal(19166.78, 2), 2) // 4.88
 */
export function growthPct(current: Decimal, previous: Decimal, scale: number): Decimal | null {
  if (previous.units <= 0) return null;
  const common = Math.max(current.scale, previous.scale);
  const [now, before] = [current, previous].map(
    ({ units, scale: own }) => BigInt(units) * 10n ** BigInt(common - own),
  );
  if (now === undefined || before === undefined) return null;
  // Three more digits than asked for decide the rounding; what is cut off below them can't.
  const guard = scale + 3;
  const ratio = ((now - before) * 100n * 10n ** BigInt(guard)) / before;
  return round({ units: Number(ratio), scale: guard }, scale);
}
