import { parseDecimal, type Decimal } from '../decimal.ts';

/**
 * A number as it stands in a printed cell: full-width digits, several minus signs, brackets for
 * negative, thousands separators, a percent sign. Null for words.
 * @example parsePrintedNumber('（6.64）') // -6.64
 */
export function parsePrintedNumber(text: string): Decimal | null {
  const folded = text
    .normalize('NFKC')
    .replaceAll(/[\s,%]/gu, '')
    .replaceAll(/[‐‑–—−]/gu, '-')
    .replace(/^\((.*)\)$/u, '-$1')
    .replace(/^\+/u, '');
  return /^-?\d+(?:\.\d+)?$/u.test(folded) ? parseDecimal(folded) : null;
}
