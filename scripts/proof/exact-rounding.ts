/**
 * The digits of |value| × 10^shift with so many decimals, half away from zero, on the 15 significant
 * digits that a sheet keeps; in whole numbers only, so that no double has a say.
 * @example roundExactly(-3.25, 1, 0) // '3.3'
 */
export function roundExactly(value: number, decimals: number, shift: number): string {
  const [mantissa = '', exponent = ''] = Math.abs(value).toExponential(14).split('e');
  const digits = BigInt(mantissa.replace('.', ''));
  // value = digits × 10^(exponent - 14); wanted: a whole number of 10^-decimals.
  const move = Number(exponent) - 14 + shift + decimals;
  const whole = move >= 0 ? digits * 10n ** BigInt(move) : halfUp(digits, 10n ** BigInt(-move));
  const text = whole.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}

function halfUp(digits: bigint, divisor: bigint): bigint {
  return (digits * 2n + divisor) / (divisor * 2n);
}

/** @example groupThousands('1234567.8') // '1,234,567.8' */
export function groupThousands(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
