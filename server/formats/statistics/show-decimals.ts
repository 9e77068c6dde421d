import { roundDecimal } from '../round-decimal.ts';

/**
 * A number with the decimals that its file says it is shown with; others stay as they are written.
 * @example showDecimals('7.25', 1) // '7.3'
 * @example showDecimals('10', 1) // '10.0'
 */
export function showDecimals(text: string, decimals: number | null): string {
  if (decimals === null || decimals > 12) return text;
  const [, digits] = /^-?\d+(?:\.(\d+))?$/u.exec(text) ?? [null];
  if (digits === null || (digits ?? '').length === decimals) return text;
  if ((digits ?? '').length < decimals) {
    const point = digits === undefined ? '.' : '';
    return `${text}${point}${'0'.repeat(decimals - (digits ?? '').length)}`;
  }
  const sign = text.startsWith('-') ? '-' : '';
  return `${sign}${roundDecimal(Number(text), decimals)}`;
}
