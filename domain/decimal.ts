/**
 * A printed decimal: units × 10^-scale. Sums and comparisons are exact; a figure has at most
 * 15 significant digits (the readers refuse more), so units stay below 2^53.
 */
export interface Decimal {
  units: number;
  scale: number;
}

/** @example decimal(24.8, 1) // { units: 248, scale: 1 } */
export function decimal(value: number, scale: number): Decimal {
  return { units: Math.round(value * 10 ** scale), scale };
}

/** Powers of ten up to this one are doubles, so that a quotient by one is rounded once: as its text is read. */
export const MOST_DECIMALS = 22;

/**
 * A figure as a whole number of its last decimals; null where that does not say it exactly.
 * @example unitsOf(10, 1) // 100
 * @example unitsOf(9.11, 1) // null
 */
export function unitsOf(value: number, decimals: number): number | null {
  const { units } = decimal(value, decimals);
  const isExact = decimals <= MOST_DECIMALS && Number.isSafeInteger(units);
  return isExact && units / 10 ** decimals === value ? units || 0 : null;
}

/** @example parseDecimal('10.50') // { units: 1050, scale: 2 } */
export function parseDecimal(text: string): Decimal {
  const fraction = text.split('.')[1] ?? '';
  return { units: Number(text.replace('.', '')), scale: fraction.length };
}

/** @example toNumber({ units: 8, scale: 1 }) // 0.8 */
export function toNumber({ units, scale }: Decimal): number {
  return units === 0 ? 0 : units / 10 ** scale;
}

/** @example subtract(24.8, 24.0) // 0.8, not 0.8000000000000007 */
export function subtract(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: rescale(a, scale) - rescale(b, scale), scale };
}

/** @example add(1.5, 0.05) // 1.55 */
export function add(a: Decimal, b: Decimal): Decimal {
  return subtract(a, { units: -b.units, scale: b.scale });
}

/** @example multiply(14.9, 0.8) // 11.92 */
export function multiply(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

/**
 * Without the zeros at its end that a product leaves, but no fewer decimals than asked for.
 * @example trimZeros({ units: 11920, scale: 3 }, 1) // { units: 1192, scale: 2 }
 */
export function trimZeros({ units, scale }: Decimal, leastScale: number): Decimal {
  if (scale <= leastScale || units % 10 !== 0) return { units, scale };
  return trimZeros({ units: units / 10, scale: scale - 1 }, leastScale);
}

/** Negative when a < b, 0 when equal whatever their decimals. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  return subtract(a, b).units;
}

/**
 * Rounds half away from zero, as the office does.
 * @example round({ units: -1225, scale: 2 }, 1) // -12.3
 */
export function round(a: Decimal, scale: number): Decimal {
  if (scale >= a.scale) return { units: rescale(a, scale), scale };
  const step = 10 ** (a.scale - scale);
  const units = Math.sign(a.units) * Math.floor((Math.abs(a.units) + step / 2) / step);
  return { units: units === 0 ? 0 : units, scale };
}

/**
 * The ratio of two counts in percent.
 * @example percentage(14, 17, 1) // 82.4
 */
export function percentage(part: number, whole: number, scale: number): number {
  return Math.round((part * 100 * 10 ** scale) / whole) / 10 ** scale;
}

/** With its printed decimals: `10.0`, not `10`. A negative zero is 0. */
export function formatDecimal(a: Decimal): string {
  return toNumber(a).toFixed(a.scale);
}

function rescale(a: Decimal, scale: number): number {
  return a.units * 10 ** (scale - a.scale);
}
