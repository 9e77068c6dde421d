import type { Indicator } from '../dictionary.ts';
import { PERCENT, ownUnit } from '../unit.ts';

interface Rate {
  value: number;
  decimals: number;
  /** As many as the indicator is usually printed with. */
  usualDecimals: number;
}

/** So many fractions and nothing else are no chance. */
const FEWEST = 3;

/**
 * Rates that look like fractions where percent is meant: 0.105 for 10.5. A growth of 0.3% is usual,
 * so being small is not enough: they have more decimals than are printed, and either nothing beside
 * them is 1 or more, or two decimals too many, which nothing of 1 or more has.
 * @example fractionsAmong([rate(0.105, 3), rate(10.9, 1)]) // [rate(0.105, 3)]
 */
export function fractionsAmong<One extends Rate>(rates: readonly One[]): One[] {
  const wholes = rates.filter(({ value }) => Math.abs(value) >= 1);
  const small = rates.filter(({ value }) => value !== 0 && Math.abs(value) < 1);
  const longer = small.filter(({ decimals, usualDecimals }) => decimals > usualDecimals);
  const isWholeColumn =
    wholes.length === 0 && longer.length >= FEWEST && longer.length * 2 >= small.length;
  if (isWholeColumn) return longer;
  const most = wholes.reduce((largest, { decimals }) => Math.max(largest, decimals), 0);
  return longer.filter(
    ({ decimals, usualDecimals }) => decimals >= usualDecimals + 2 && decimals > most,
  );
}

export function isPercentRate({ measure, unit }: Indicator): boolean {
  const { base, power } = ownUnit(unit);
  return measure === 'rate' && base === PERCENT && power === 0;
}

/** @example percentOf({ value: 0.105, decimals: 3 }) // '10.5' */
export function percentOf({ value, decimals }: Pick<Rate, 'value' | 'decimals'>): string {
  return (value * 100).toFixed(Math.max(0, decimals - 2));
}
