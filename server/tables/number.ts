import { MOST_DECIMALS } from '#domain/decimal.ts';
import { foldMinus, withoutWidthless } from '#domain/fold.ts';
import { hasSmallDigit } from '#domain/note-mark.ts';
import type { Said } from '#domain/said.ts';

export interface PrintedNumber {
  value: number;
  /** Digits printed after the point: 10.0 has one. */
  decimals: number;
}

const PLAIN = /^([+-])?\s*(\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d+))?\s*%?$/u;

/** A double keeps that many decimal digits exactly; a longer figure would be changed by reading it. */
const MAX_SIGNIFICANT_DIGITS = 15;

/**
 * Reads a printed number; null when it is none, or not surely one (`1,23`, 16 digits, 23 decimals).
 * Marks of notes are to be taken off before: with one behind it (9.1①) it is no number here.
 * @example readNumber('－1，234.50') // { value: -1234.5, decimals: 2 }
 * @example readNumber('（6.64）') // { value: -6.64, decimals: 2 }
 */
export function readNumber(text: string): PrintedNumber | null {
  const parts = partsOf(text);
  if (parts === null || isTooLong(parts)) return null;
  const { sign, whole, fraction } = parts;
  const magnitude = Number(`${whole || '0'}.${fraction || '0'}`);
  // A printed -0.0 is zero: minus zero would not equal it.
  const value = sign === '-' && magnitude !== 0 ? -magnitude : magnitude;
  return { value, decimals: fraction.length };
}

/** Whether it is a number, but of more digits or decimals than a figure can be kept with. */
export function hasTooManyDigits(text: string): boolean {
  const parts = partsOf(text);
  return parts !== null && isTooLong(parts);
}

/** The same in words, for whoever wrote one. */
export const KEPT_DIGITS: Said = {
  zh: `至多${MAX_SIGNIFICANT_DIGITS}位有效数字、${MOST_DECIMALS}位小数的数字`,
  en: `a number of at most ${MAX_SIGNIFICANT_DIGITS} significant digits and ${MOST_DECIMALS} decimals`,
};

interface Parts {
  sign: string | undefined;
  whole: string;
  fraction: string;
}

function partsOf(text: string): Parts | null {
  // Folding would make 9.11 of 9.1①.
  if (hasSmallDigit(text)) return null;
  const folded = foldMinus(withoutWidthless(text).normalize('NFKC')).trim();
  const bracketed = /^\(\s*([^()+-]+?)\s*\)\s*%?$/u.exec(folded)?.[1];
  const match = PLAIN.exec(bracketed === undefined ? folded : `-${bracketed}`);
  if (match === null) return null;
  const [, sign, grouped = '', fraction = ''] = match;
  const whole = grouped.replaceAll(',', '');
  return whole === '' && fraction === '' ? null : { sign, whole, fraction };
}

function isTooLong({ whole, fraction }: Parts): boolean {
  const digits = `${whole}${fraction}`.replace(/^0+/u, '').length;
  return digits > MAX_SIGNIFICANT_DIGITS || fraction.length > MOST_DECIMALS;
}
