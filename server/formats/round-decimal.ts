/** A double gives back that many decimal digits; a sheet keeps no more. */
const SIGNIFICANT_DIGITS = 15;

/**
 * The digits of |value| × 10^shift, rounded half away from zero as a sheet does: on the value's 15
 * significant digits, of which 1.005 is one half, while its double is less.
 * @example roundDecimal(-3.25, 1) // '3.3'
 * @example roundDecimal(123456, 0, -3) // '123'
 */
export function roundDecimal(value: number, decimals: number, shift = 0): string {
  const [mantissa = '', exponent = ''] = Math.abs(value)
    .toExponential(SIGNIFICANT_DIGITS - 1)
    .split('e');
  const digits = mantissa.replace('.', '');
  const kept = Number(exponent) + 1 + shift + decimals;
  return placePoint(kept < 0 ? '0' : roundAt(digits, kept), decimals);
}

/** The first `kept` of the digits, the next one rounded in; zeros behind where there are too few. */
function roundAt(digits: string, kept: number): string {
  if (kept >= digits.length) return digits.padEnd(kept, '0');
  const whole = BigInt(digits.slice(0, kept) || '0');
  return String(digits.charAt(kept) >= '5' ? whole + 1n : whole);
}

function placePoint(digits: string, decimals: number): string {
  const text = digits.replace(/^0+/u, '').padStart(decimals + 1, '0');
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}
