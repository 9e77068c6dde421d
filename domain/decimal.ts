/**
 * An exact decimal: units × 10^-scale. All arithmetic of figures stands on it, growth and fractions too;
 * numbers would pass 2^53 without a word, where fifteen digits meet the decimals of another figure.
 */
export interface Decimal {
  units: bigint;
  scale: number;
}

/** @example decimal(24.8, 1) // { units: 248n, scale: 1 } */
export function decimal(value: number, scale: number): Decimal {
  return { units: BigInt(Math.round(value * 10 ** scale)), scale };
}

/** Powers of ten up to this one are doubles, so that a quotient by one is rounded once: as its text is read. */
export const MOST_DECIMALS = 22;

/**
 * A figure as a whole number of its last decimals; null where that does not say it exactly.
 * @example unitsOf(10, 1) // 100
 * @example unitsOf(9.11, 1) // null
 */
export function unitsOf(value: number, decimals: number): number | null {
  const units = Math.round(value * 10 ** decimals);
  const isExact = decimals <= MOST_DECIMALS && Number.isSafeInteger(units);
  return isExact && units / 10 ** decimals === value ? units || 0 : null;
}

/** @example parseDecimal('10.50') // { units: 1050n, scale: 2 } */
export function parseDecimal(text: string): Decimal {
  const fraction = text.split('.')[1] ?? '';
  return { units: BigInt(text.replace('.', '')), scale: fraction.length };
}

/** The nearest number. @example toNumber({ units: 8n, scale: 1 }) // 0.8 */
export function toNumber({ units, scale }: Decimal): number {
  const number = Number(units);
  // Else the quotient would be rounded twice: then its text is read.
  const isExact = Number.isSafeInteger(number) && scale <= MOST_DECIMALS;
  return isExact ? number / 10 ** scale : Number(`${units}e-${scale}`);
}

/** @example subtract(24.8, 24.0) // 0.8, not 0.8000000000000007 */
export function subtract(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: rescale(a, scale) - rescale(b, scale), scale };
}

/** @example add(1.5, 0.05) // 1.55 */
export function add(a: Decimal, b: Decimal): Decimal {
  return subtract(a, negate(b));
}

/** @example negate(1.5) // -1.5 */
export function negate({ units, scale }: Decimal): Decimal {
  return { units: -units, scale };
}

/** How far from zero. @example magnitude(-1.5) // 1.5 */
export function magnitude(a: Decimal): Decimal {
  return a.units < 0n ? negate(a) : a;
}

/** @example multiply(14.9, 0.8) // 11.92 */
export function multiply(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale };
}

/**
 * Without the zeros at its end that a product leaves, but no fewer decimals than asked for.
 * @example trimZeros({ units: 11920n, scale: 3 }, 1) // { units: 1192n, scale: 2 }
 */
export function trimZeros({ units, scale }: Decimal, leastScale: number): Decimal {
  if (scale <= leastScale || units % 10n !== 0n) return { units, scale };
  return trimZeros({ units: units / 10n, scale: scale - 1 }, leastScale);
}

/** -1 when a < b, 0 when equal whatever their decimals, 1 when a > b. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const { units } = subtract(a, b);
  return units === 0n ? 0 : units > 0n ? 1 : -1;
}

/**
 * Rounds half away from zero, as the office does.
 * @example round({ units: -1225n, scale: 2 }, 1) // -12.3
 */
export function round(a: Decimal, scale: number): Decimal {
  if (scale >= a.scale) return { units: rescale(a, scale), scale };
  const step = powerOfTen(a.scale - scale);
  const units = (magnitude(a).units + step / 2n) / step;
  return { units: a.units < 0n ? -units : units, scale };
}

/**
 * The ratio of two counts in percent.
 * @example percentage(14, 17, 1) // 82.4
 */
export function percentage(part: number, whole: number, scale: number): number {
  return Math.round((part * 100 * 10 ** scale) / whole) / 10 ** scale;
}

/** With its printed decimals: `10.0`, not `10`. */
export function formatDecimal({ units, scale }: Decimal): string {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  const [whole, fraction] = [digits.slice(0, digits.length - scale), digits.slice(-scale)];
  return `${units < 0n ? '-' : ''}${whole}${scale === 0 ? '' : `.${fraction}`}`;
}

function rescale({ units, scale }: Decimal, to: number): bigint {
  return to === scale ? units : units * powerOfTen(to - scale);
}

const POWERS = Array.from({ length: 32 }, (_, exponent) => 10n ** BigInt(exponent));

/** @example powerOfTen(3) // 1000n */
export function powerOfTen(exponent: number): bigint {
  return POWERS[exponent] ?? 10n ** BigInt(exponent);
}
