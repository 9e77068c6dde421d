import { inLanguage } from '#lib/language/language.ts';

const MINUS = '−';
/** Between groups of three digits. */
const SEPARATOR = inLanguage({ zh: '\u202f', en: ',' });

/**
 * A figure with its printed decimals and a true minus sign.
 * @example formatFigure(-3.4, 1) // '−3.4'
 * @example formatFigure(10, 1) // '10.0'
 */
export function formatFigure(value: number, decimals: number): string {
  return (value < 0 ? MINUS : '') + magnitude(value, decimals);
}

/**
 * A difference: always with its sign, except when it is nil.
 * @example formatSigned(0.8, 1) // '+0.8'
 * @example formatSigned(0, 1) // '0.0'
 */
export function formatSigned(value: number, decimals: number): string {
  return (value > 0 ? '+' : value < 0 ? MINUS : '') + magnitude(value, decimals);
}

/**
 * An amount in groups of three, for levels of five digits and more.
 * @example formatAmount(19876.5, 2) // '19 876.50', with a narrow space; in English '19,876.50'
 */
export function formatAmount(value: number, decimals: number): string {
  const [whole = '', fraction] = magnitude(value, decimals).split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, SEPARATOR) : whole;
  return (value < 0 ? MINUS : '') + (fraction ? `${grouped}.${fraction}` : grouped);
}

/** @example formatPct(82.4) // '82.4%' */
export function formatPct(value: number, decimals = 1): string {
  return `${formatFigure(value, decimals)}%`;
}

function magnitude(value: number, decimals: number): string {
  return Math.abs(value).toFixed(decimals);
}
