import type { Point } from '#server/schemas/figures.ts';
import { formatFigure } from '#lib/format/number.ts';
import { INDICES, words } from './words.ts';

/**
 * What an index is compared with, from its unit.
 * @example comparedWith('上年同月=100') // '上年同月'
 */
export const comparedWith = (unit: string): string => unit.replace(/\s*=.*$/u, '');

/**
 * The name of an index beside its sisters.
 * @example shortName({ id: 'cpi-month', name: '居民消费价格指数（环比）' }) // '环比'
 */
export const shortName = ({ id, name }: { id: string; name: string }): string =>
  INDICES[id] ?? name;

/**
 * An index about 100 in words: 102.6 is 2.6% more.
 * @example readIndex(point, '上年同月=100', 100) // '比上年同月上涨 2.6%'
 */
export function readIndex({ value, decimals }: Point, unit: string, base: number): string | null {
  if (value === null) return null;
  const pct = `${formatFigure(Math.abs(value - base), decimals)}%`;
  return words.change(comparedWith(unit), Math.sign(value - base), pct);
}
