import { formatFigure } from '#domain/figure-text.ts';
import { inLanguage } from '#lib/language/language.ts';

export { formatFigure, formatSigned } from '#domain/figure-text.ts';

/** Between groups of three digits. */
const SEPARATOR = inLanguage({ zh: '\u202f', en: ',' });

/**
 * An amount in groups of three, for levels of five digits and more.
 * @example formatAmount(19876.5, 2) // '19 876.50', with a narrow space; in English '19,876.50'
 */
export function formatAmount(value: number, decimals: number): string {
  const [whole = '', fraction] = formatFigure(value, decimals).split('.');
  const grouped =
    whole.replace(/\D/u, '').length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, SEPARATOR) : whole;
  return fraction ? `${grouped}.${fraction}` : grouped;
}

/** @example formatPct(82.4) // '82.4%' */
export function formatPct(value: number, decimals = 1): string {
  return `${formatFigure(value, decimals)}%`;
}
