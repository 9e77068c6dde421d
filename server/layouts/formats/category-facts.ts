import type { SeenKind } from '#domain/layout/seen-figure.ts';
import type { PeriodCell } from '../words/period-cell.ts';

/** What one member of a dimension, or one text of a column, says of its figures. */
export interface CategoryFacts {
  region: string | null;
  regionCode: string | null;
  indicator: string | null;
  indicatorCode: string | null;
  parent: string | null;
  unit: string | null;
  /** The power of ten that its figures are to be taken by, UNIT_MULT. */
  multiplier: number | null;
  time: PeriodCell | null;
  /** From January on, or its own months alone. */
  span: 'cumulative' | 'single' | null;
  kind: SeenKind | null;
  of: SeenKind | null;
  group: string | null;
  basis: string | null;
  /** What makes another indicator of it: 女, 城镇. */
  qualifiers: readonly string[];
  note: string | null;
  /** No figure to be kept, and what it is. */
  derived: string | null;
  /** One end of a target, which is told in two figures. */
  bound: 'low' | 'high' | null;
}

export const NO_FACTS: CategoryFacts = {
  region: null,
  regionCode: null,
  indicator: null,
  indicatorCode: null,
  parent: null,
  unit: null,
  multiplier: null,
  time: null,
  span: null,
  kind: null,
  of: null,
  group: null,
  basis: null,
  qualifiers: [],
  note: null,
  derived: null,
  bound: null,
};

/** What several say together: the first that says it, but for what adds up. */
export function joinFacts(all: readonly CategoryFacts[]): CategoryFacts {
  const [first = NO_FACTS, ...others] = all;
  return others.reduce(
    (one, other) => ({
      region: one.region ?? other.region,
      regionCode: one.regionCode ?? other.regionCode,
      indicator: one.indicator ?? other.indicator,
      indicatorCode: one.indicatorCode ?? other.indicatorCode,
      parent: one.parent ?? other.parent,
      unit: one.unit ?? other.unit,
      multiplier: one.multiplier ?? other.multiplier,
      time: joinTimes(one.time, other.time),
      span: one.span ?? other.span,
      kind: one.kind ?? other.kind,
      of: one.of ?? other.of,
      group: one.group ?? other.group,
      basis: one.basis ?? other.basis,
      qualifiers:
        other.qualifiers.length === 0 ? one.qualifiers : [...one.qualifiers, ...other.qualifiers],
      note: joinNotes(one.note, other.note),
      derived: one.derived ?? other.derived,
      bound: one.bound ?? other.bound,
    }),
    first,
  );
}

/** A year in one dimension, months in another. */
function joinTimes(one: PeriodCell | null, other: PeriodCell | null): PeriodCell | null {
  if (one === null || other === null) return one ?? other;
  return {
    year: one.year ?? other.year,
    months: one.months ?? other.months,
    endYear: one.endYear ?? other.endYear,
    span: one.span ?? other.span,
  };
}

export function joinNotes(...notes: readonly (string | null)[]): string | null {
  return [...new Set(notes.filter((note) => note !== null))].join('；') || null;
}
