import { MOST_DECIMALS, unitsOf } from '#domain/decimal.ts';

const POWERS = Array.from({ length: MOST_DECIMALS + 1 }, (_, power) => 10 ** power);

/**
 * The value of a row. Both are doubles, so that the quotient is the one nearest to what was printed.
 * @example valueOf(100, 1) // 10
 */
export function valueOf(units: number | null, decimals: number): number | null {
  return units === null ? null : units / (POWERS[decimals] ?? NaN);
}

/** @throws where it is not a whole number of its last decimals: the readers let none through */
export function toUnits(value: number | null, decimals: number): number | null {
  if (value === null) return null;
  const units = unitsOf(value, decimals);
  if (units !== null) return units;
  throw new Error(`a figure of ${decimals} decimals that they don't say: ${value}`);
}
