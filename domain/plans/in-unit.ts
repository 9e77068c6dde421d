import { powerOfTen } from '#domain/decimal.ts';
import { fraction, times, type Fraction } from '#domain/fraction.ts';
import { parseUnit, PERCENT } from '#domain/unit.ts';

/** How what was told in one unit becomes the target's. */
export type UnitStep =
  | { kind: 'same' }
  /** So many of the target's unit. */
  | { kind: 'multiple'; by: Fraction }
  | { kind: 'other' };

/**
 * A multiple of the same unit is converted exactly; points and per mille beside percent are not, as the
 * one is easily meant for the other.
 * @example stepBetween('公斤', '吨') // { kind: 'multiple', by: 1/1000 }
 * @example stepBetween('次', '次/月') // { kind: 'same' }
 */
export function stepBetween(told: string, unit: string): UnitStep {
  const [said, own] = [told, unit.replace(/\/.*$/u, '')].map((one) => one.replace(/^个(?=.)/u, ''));
  if (!said || !own || said === own || told === unit) return { kind: 'same' };
  const [a, b] = [parseUnit(told), parseUnit(unit)];
  if (a === null || a.base !== b?.base) return { kind: 'other' };
  if (a.power === b.power && a.factor === b.factor) return { kind: 'same' };
  if (a.base === PERCENT) return { kind: 'other' };
  const power = a.power - b.power;
  const tens = power < 0 ? fraction(1, powerOfTen(-power)) : fraction(powerOfTen(power));
  return { kind: 'multiple', by: times(tens, fraction(a.factor, b.factor)) };
}
