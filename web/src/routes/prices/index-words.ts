import type { Point, Prices } from '#server/schemas/figures.ts';
import { formatFigure } from '#lib/format/number.ts';
import { words } from './words.ts';

/**
 * What an index is compared with, from its unit.
 * @example comparedWith('上年同月=100') // '上年同月'
 */
export const comparedWith = (unit: string): string => unit.replace(/\s*=.*$/u, '');

type Basis = Pick<Prices['series'][number], 'index' | 'basis'>;

/**
 * What an index is called beside its sisters: by what it is compared with, and by its name where there
 * are several indices.
 * @example shortName({ index: cpi, basis: 'month' }, [cpi's three series]) // '环比'
 */
export function shortName({ index, basis }: Basis, among: readonly Basis[]): string {
  const word = words.bases[basis];
  const isAlone = among.every((one) => one.index.id === index.id);
  return isAlone ? word : words.ofIndex(index.name, word);
}

/** The indices of a page, each once. @example indexNames(series) // ['居民消费价格指数'] */
export const indexNames = (series: readonly Basis[]): string[] => [
  ...new Set(series.map(({ index }) => index.name)),
];

/**
 * An index about 100 in words: 102.6 is 2.6% more.
 * @example readIndex(point, '上年同月=100', 100) // '比上年同月上涨 2.6%'
 */
export function readIndex({ value, decimals }: Point, unit: string, base: number): string | null {
  if (value === null) return null;
  const pct = `${formatFigure(Math.abs(value - base), decimals)}%`;
  return words.change(comparedWith(unit), Math.sign(value - base), pct);
}
