import { parseDecimal, type Decimal } from './decimal.ts';

/** Most cells: what is left of any number below. */
const PLAIN = /^-?\d+(?:\.\d+)?$/u;

/**
 * A number as it stands in a printed cell: full-width digits, several minus signs, brackets for
 * negative, thousands separators, a percent sign. Null for words.
 * @example parsePrintedNumber('（6.64）') // -6.64
 */
export function parsePrintedNumber(text: string): Decimal | null {
  if (PLAIN.test(text)) return parseDecimal(text);
  const folded = text
    .normalize('NFKC')
    .replaceAll(/[\s,%]/gu, '')
    .replaceAll(/[‐‑–—−]/gu, '-')
    .replace(/^\((.*)\)$/u, '-$1')
    .replace(/^\+/u, '');
  return /^-?(?:\d+|(?=\.))(?:\.\d+)?$/u.test(folded) ? parseDecimal(folded) : null;
}

/**
 * Whether a gap or rank cell says nothing: blank, or a symbol for "no figure". The readers let
 * nothing through but numbers, verdicts and such symbols.
 */
export function isSilent(text: string): boolean {
  return parsePrintedNumber(text) === null && !/^[已未]完成$/u.test(text);
}
