import type { Point } from '#server/schemas/figures.ts';
import { formatFigure } from '#lib/format/number.ts';

/** An index about 100 says a change: 102.6 is 2.6% more. */
interface Change {
  word: '上涨' | '下降' | '持平';
  /** Null when nothing changed. */
  pct: string | null;
}

/** @example changeOf(99.8, 1, 100) // { word: '下降', pct: '0.2%' } */
function changeOf(value: number, decimals: number, base: number): Change {
  const pct = `${formatFigure(Math.abs(value - base), decimals)}%`;
  if (value === base) return { word: '持平', pct: null };
  return { word: value > base ? '上涨' : '下降', pct };
}

/**
 * What an index is compared with, from its unit.
 * @example comparedWith('上年同月=100') // '上年同月'
 */
export const comparedWith = (unit: string): string => unit.replace(/\s*=.*$/u, '');

/**
 * The name of an index beside its sisters.
 * @example shortName('居民消费价格指数（环比）') // '环比'
 */
export const shortName = (name: string): string => /（(.+)）$/u.exec(name)?.[1] ?? name;

/**
 * An index in words.
 * @example readIndex(point, '上年同月=100', 100) // '比上年同月上涨 2.6%'
 */
export function readIndex({ value, decimals }: Point, unit: string, base: number): string | null {
  if (value === null) return null;
  const { word, pct } = changeOf(value, decimals, base);
  return pct === null ? `与${comparedWith(unit)}${word}` : `比${comparedWith(unit)}${word} ${pct}`;
}
