import { FAMILY_ROLES } from '#domain/families.ts';
import type { Language } from '#domain/language.ts';
import { monthsUpTo } from '#domain/period.ts';
import type { Point, Prices } from '#server/schemas/figures.ts';
import { wordsIn } from '../words.ts';

export interface IndicesState {
  prices: Pick<Prices, 'series' | 'base'>;
  /** How many of the newest months; null: all. */
  months: number | null;
}

export interface IndexLine {
  name: string;
  decimals: number;
  /** One for each month of the axis; null is a visible break. */
  values: (number | null)[];
  /** Beside them: why there is none. */
  missing: Point['missingReason'][];
}

/** What is compared with the same thing, on a scale of its own. */
export interface IndexPanel {
  /** 累计　上年同期=100 */
  title: string;
  /** Counted from January: no line joins two years. */
  isToDate: boolean;
  lines: IndexLine[];
}

/** Every month from the first figure to the last: one without figures stays, as a gap. */
export function monthsOf({ prices, months }: IndicesState): string[] {
  const ends = prices.series
    .flatMap(({ points }) => points.map(({ period }) => period.end))
    .toSorted();
  const [first, last] = [ends[0], ends.at(-1)];
  if (first === undefined || last === undefined) return [];
  const all = monthsUpTo(first, last);
  return months === null ? all : all.slice(-months);
}

/** Against the month before, the year before and to date: three panels, for none has the scale of another. */
export function panelsOf(
  { series }: Pick<Prices, 'series'>,
  months: readonly string[],
  language: Language,
): IndexPanel[] {
  const isAlone = new Set(series.map(({ index }) => index.id)).size === 1;
  const words = wordsIn(language);
  return FAMILY_ROLES['index-bases'].flatMap((basis) => {
    const own = series.filter((one) => one.basis === basis);
    const [first] = own;
    if (!first) return [];
    const lines = own.map(({ index, points }) => {
      const byMonth = new Map(points.map((point) => [point.period.end, point]));
      return {
        // Of one index the title says it.
        name: isAlone ? '' : index.name,
        decimals: Math.max(...points.map(({ decimals }) => decimals)),
        values: months.map((month) => byMonth.get(month)?.value ?? null),
        missing: months.map((month) => byMonth.get(month)?.missingReason ?? null),
      };
    });
    const title = `${words.bases[basis]}　${first.indicator.unit}`;
    return [{ title, isToDate: basis === 'to-date', lines }];
  });
}
