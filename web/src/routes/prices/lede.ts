import type { Prices } from '#server/schemas/figures.ts';
import { periodNote } from '#lib/format/date.ts';
import { readIndex } from './index-words.ts';
import { words } from './words.ts';

/** As the news has it: against a year before first. */
const ORDER = ['year', 'month', 'to-date'] as const;

/** The newest month of the first index in words, in clauses; none when there are no figures. */
export function writeLede({ series, base }: Pick<Prices, 'series' | 'base'>): string[] {
  const first = series.find(({ points }) => points.length > 0);
  const own = series.filter(({ index }) => index.id === first?.index.id);
  const newest = newestMonth(own);
  const said = ORDER.flatMap((basis) => {
    const one = own.find((each) => each.basis === basis);
    const point = one?.points.find(({ period }) => period.end === newest);
    const change = one && point && readIndex(point, one.indicator.unit, base);
    return point && change ? [{ period: point.period, change }] : [];
  });
  return said.map(({ period, change }, index) => {
    const before = said[0] ?? { period };
    const clause =
      index === 0
        ? words.lede(first?.index.name ?? '', period.label, change)
        : words.example(periodNote(period, before.period) ?? '', change);
    return `${clause}${index === said.length - 1 ? words.sentenceEnd : words.clauseEnd}`;
  });
}

function newestMonth(series: Prices['series']): string | undefined {
  const ends = series.flatMap(({ points }) => points.map(({ period }) => period.end));
  return ends.toSorted().at(-1);
}
