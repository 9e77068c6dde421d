import { MOST_DECIMALS } from './decimal.ts';
import type { Indicator } from './dictionary.ts';
import { ownUnit, PERCENT, type Unit } from './unit.ts';

/** How a unit that was seen stands to an indicator's own. */
export type UnitMatch =
  | { kind: 'same' }
  /** Another way to say it, for values about a hundred: 102.3% is an index of 102.3. */
  | { kind: 'percent-of-base' }
  /** An amount in a multiple of the unit: value × factor × 10^shift. */
  | { kind: 'multiple'; factor: 1 | 2 | 5; shift: number }
  /** A multiple too, but not of an amount: 万户 for 户, ‰ for %. */
  | { kind: 'unlike-size' }
  | { kind: 'other' };

type Measured = Pick<Indicator, 'unit' | 'measure' | 'name'>;

/**
 * @example matchUnit(parseUnit('亿元'), { unit: '万元', measure: 'level', … })
 * // { kind: 'multiple', factor: 1, shift: 4 }
 */
export function matchUnit(found: Unit, indicator: Measured): UnitMatch {
  const wanted = ownUnit(indicator.unit);
  if (found.word === wanted.word) return { kind: 'same' };
  if (indicator.measure === 'index' && found.base === PERCENT && found.power === 0) {
    return { kind: 'percent-of-base' };
  }
  if (baseFor(found, indicator) !== baseFor(wanted, indicator)) return { kind: 'other' };
  if (found.power === wanted.power && found.factor === wanted.factor) return { kind: 'same' };
  if (indicator.measure !== 'level') return { kind: 'unlike-size' };
  const shift = found.power - wanted.power;
  if (found.factor === wanted.factor) return { kind: 'multiple', factor: 1, shift };
  // A fifth is two tenths: 斤 into 吨 is × 5, 吨 into 斤 × 2 ÷ 10.
  return found.factor === 5
    ? { kind: 'multiple', factor: 5, shift }
    : { kind: 'multiple', factor: 2, shift: shift - 1 };
}

/** What is counted a head (人均) is a head's without saying so: 元 and 元/人 are one then. */
function baseFor({ base }: Unit, { name }: Measured): string {
  return name.includes('人均') ? base.replace(/\/人$/u, '') : base;
}

/**
 * The figure in the other unit, exactly; null where it has more digits or decimals than a figure may have.
 * @example convertFigure({ value: 183.2, decimals: 1 }, { factor: 1, shift: 4 }) // { value: 1832000, decimals: 0 }
 * @example convertFigure({ value: 35, decimals: 0 }, { factor: 1, shift: -4 }) // { value: 0.0035, decimals: 4 }
 */
export function convertFigure(
  { value, decimals }: { value: number; decimals: number },
  { factor, shift }: { factor: 1 | 2 | 5; shift: number },
): { value: number; decimals: number } | null {
  const digits = BigInt(value.toFixed(decimals).replace('.', '')) * BigInt(factor);
  const scale = decimals - shift;
  const units = digits * 10n ** BigInt(Math.max(0, -scale));
  if (units.toString().replace('-', '').length > MAX_DIGITS) return null;
  const left = Math.max(0, scale);
  if (left > MOST_DECIMALS) return null;
  // Read from its decimal text: dividing would round twice.
  const converted = Number(`${units}e-${left}`);
  return { value: converted === 0 ? 0 : converted, decimals: left };
}

/** A double keeps so many decimal digits. */
const MAX_DIGITS = 15;
