import type { SeenFigure } from '#domain/layout/seen-figure.ts';
import type { SheetReading } from '#domain/layout/sheet-reading.ts';

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
    questions: questions.length,
    indicators: distinct(({ indicatorId, indicator }) => indicatorId ?? indicator).length,
    regions: distinct(({ regionId, region }) => regionId ?? region).length,
    periods: distinct(({ period }) => period && `${period.start}/${period.end}`),
  };
}

/** All that has to be known of a figure; of one that stands nowhere nothing has. */
export function isKnown(seen: SeenFigure): boolean {
  const { regionId, indicatorId, period, kind, unit, missing, value, text } = seen;
  if (value === null && (missing === 'blank' || text.trim() === '')) return true;
  return [regionId, indicatorId, period, kind, unit].every((one) => one !== null);
}
