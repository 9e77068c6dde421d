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
  const joined = { ...NO_FACTS };
  for (const one of all) {
    joined.region ??= one.region;
    joined.regionCode ??= one.regionCode;
    joined.indicator ??= one.indicator;
    joined.indicatorCode ??= one.indicatorCode;
    joined.parent ??= one.parent;
    joined.unit ??= one.unit;
    joined.multiplier ??= one.multiplier;
    joined.time = joinTimes(joined.time, one.time);
    joined.span ??= one.span;
    joined.kind ??= one.kind;
    joined.of ??= one.of;
    joined.group ??= one.group;
    joined.basis ??= one.basis;
    joined.derived ??= one.derived;
    joined.bound ??= one.bound;
    if (one.qualifiers.length > 0) joined.qualifiers = [...joined.qualifiers, ...one.qualifiers];
    if (one.note !== null) joined.note = joinNotes(joined.note, one.note);
  }
  return joined;
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
