import type { SeenFigure } from '#domain/layout/seen-figure.ts';
import type { SheetReading } from '#domain/layout/sheet-reading.ts';
import { groupUnknown } from './unknown-names.ts';

/** What a file holds, in numbers. */
export interface ReadingCounts {
  figures: number;
  missing: number;
  targets: number;
  ranks: number;
  references: number;
  /** Of which something is not known. */
  unknown: number;
  questions: number;
  indicators: number;
  regions: number;
  /** `2019-01/2019-06`, in their order. */
  periods: string[];
}

export function countReading({ figures, questions }: SheetReading): ReadingCounts {
  const count = (holds: (seen: SeenFigure) => boolean) => figures.filter(holds).length;
  const distinct = (of: (seen: SeenFigure) => string | null) =>
    [...new Set(figures.flatMap((seen) => of(seen) ?? []))].sort();
  return {
    figures: figures.length,
    missing: count(({ missing }) => missing !== null),
    targets: count(({ kind }) => kind === 'target'),
    ranks: count(({ kind }) => kind === 'rank'),
    references: count(({ kind }) => kind === 'reference'),
    unknown: count((seen) => !isKnown(seen)),
    questions: countQuestions({ figures, questions }),
    indicators: distinct(({ indicatorId, indicator }) => indicatorId ?? indicator).length,
    regions: distinct(({ regionId, region }) => regionId ?? region).length,
    periods: distinct(({ period }) => period && `${period.start}/${period.end}`),
  };
}

/** What a person has to answer: a name once, however many sheets ask for it. */
export function countQuestions({
  figures,
  questions,
}: Pick<SheetReading, 'figures' | 'questions'>): number {
  const names = groupUnknown(figures);
  const asked = new Set(names.map(({ dimension, text, unit }) => keyOf(dimension, text, unit)));
  const others = questions.filter(({ about, name, unit }) => !asked.has(keyOf(about, name, unit)));
  return names.length + others.length;
}

const keyOf = (about: string, name: string | null, unit: string | null) =>
  JSON.stringify([about, name, unit]);

/** All that has to be known of a figure; of one that stands nowhere nothing has. */
export function isKnown(seen: SeenFigure): boolean {
  const { regionId, indicatorId, period, kind, unit, missing, value, text } = seen;
  if (value === null && (missing === 'blank' || text.trim() === '')) return true;
  return [regionId, indicatorId, period, kind, unit].every((one) => one !== null);
}
