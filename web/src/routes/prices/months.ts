import type { Point, Prices } from '#server/schemas/figures.ts';
import { monthsUpTo } from '#domain/period.ts';
import { formatMonth } from '#lib/format/date.ts';
import { PRICE_SPANS, type PriceSpan } from '#lib/url/prices.ts';

export interface PriceMonth {
  /** YYYY-MM, in which the periods end. */
  month: string;
  /** 2020年7月 */
  label: string;
  /** One for each index, in their order; null where there is none. */
  points: (Point | null)[];
}

/** Every month from the first figure to the last: one without figures stays, as a gap. */
export function priceMonths({ series }: Pick<Prices, 'series'>): PriceMonth[] {
  const ends = series.flatMap(({ points }) => points.map(({ period }) => period.end)).toSorted();
  const [first, last] = [ends[0], ends.at(-1)];
  if (first === undefined || last === undefined) return [];
  return monthsUpTo(first, last).map((month) => ({
    month,
    label: formatMonth(month),
    points: series.map(({ points }) => points.find(({ period }) => period.end === month) ?? null),
  }));
}

/**
 * The newest months of all; what is asked for and not there is all there is.
 * @example newestMonths(months, '13').length // 13 of 36
 */
export const newestMonths = (months: readonly PriceMonth[], span: PriceSpan) =>
  span === 'all' ? months : months.slice(-Number(span));

/**
 * The spans that show less than all, and all.
 * @example spansOf(36) // ['13', 'all']
 */
export const spansOf = (months: number): PriceSpan[] =>
  PRICE_SPANS.filter((span) => span === 'all' || Number(span) < months);

/** The span that is shown: what holds all there is shows all. @example shownSpan(36, '36') // 'all' */
export const shownSpan = (months: number, asked: PriceSpan): PriceSpan =>
  spansOf(months).find((span) => span === asked) ?? 'all';
