import type { SeenKind } from '#domain/layout/seen-figure.ts';
import type { BookRegion } from './name-book.ts';
import type { PlacedText } from './sections.ts';
import type { HeadFacts, Months } from './words/head-facts.ts';
import type { PeriodCell } from './words/period-cell.ts';
import type { Frequency } from './words/row-words.ts';

/** A region as a head names it. */
export interface SaidRegion extends PlacedText {
  /** Null: the dictionary knows none of this name. */
  entry: BookRegion | null;
  /** 全国, 全省: wider than the office's own place. */
  isWider: boolean;
  total: HeadFacts['total'];
}

export interface SaidName extends PlacedText {
  name: string;
  /** What it is part of. */
  parent: string | null;
}

export interface SaidKind {
  kind: SeenKind;
  of: SeenKind | null;
  group: string | null;
  /** 完成 may be an amount or a rate: what the title says goes before. */
  isLoose?: boolean;
}

/** What some heads say together; where two say something else, the nearer one counts. */
export interface Says {
  region: SaidRegion | null;
  /** Of the indicator, the innermost first. */
  names: readonly SaidName[];
  /** Of the indicator, where a person has said it. */
  indicatorId: string | null;
  year: number | null;
  months: Months | null;
  endYear: number | null;
  /** Said in so many words: 累计, 1-6月, 本月. A bare 6月 says neither. */
  span: 'cumulative' | 'single' | null;
  frequency: Frequency | null;
  units: readonly string[];
  kinds: readonly SaidKind[];
  basis: string | null;
  derived: string | null;
  note: string | null;
  status: string | null;
}

export const NOTHING_SAID: Says = {
  region: null,
  names: [],
  indicatorId: null,
  year: null,
  months: null,
  endYear: null,
  span: null,
  frequency: null,
  units: [],
  kinds: [],
  basis: null,
  derived: null,
  note: null,
  status: null,
};

/** @example joinSays(column, title).year // the column's, else the title's */
export function joinSays(nearer: Says, farther: Says): Says {
  if (farther === NOTHING_SAID) return nearer;
  if (nearer === NOTHING_SAID) return farther;
  return {
    region: nearer.region ?? farther.region,
    names: farther.names.length === 0 ? nearer.names : [...nearer.names, ...farther.names],
    indicatorId: nearer.indicatorId ?? farther.indicatorId,
    year: nearer.year ?? farther.year,
    months: nearer.months ?? farther.months,
    endYear: nearer.months === null ? farther.endYear : nearer.endYear,
    span: nearer.span ?? farther.span,
    frequency: nearer.frequency ?? farther.frequency,
    units: nearer.units.length > 0 ? nearer.units : farther.units,
    kinds: farther.kinds.length === 0 ? nearer.kinds : [...nearer.kinds, ...farther.kinds],
    basis: nearer.basis ?? farther.basis,
    derived: nearer.derived ?? farther.derived,
    note: joinNotes(nearer.note, farther.note),
    status: nearer.status ?? farther.status,
  };
}

function joinNotes(one: string | null, other: string | null): string | null {
  return one === null || other === null ? (one ?? other) : `${other}${one}`;
}

/** A single month or quarter that is called so, not only named: 本月, 当季. */
const SINGLE_WORD = /当月|本月|当季|本季|单月|当期|本旬/u;

/** What the words of one cell say, but for the names in them. `time`: what it means in its row or column. */
export function wordsOf(text: string, facts: HeadFacts, time: PeriodCell | null): Says {
  const { months, year, endYear } = time ?? facts;
  const isRange = months !== null && months.from === 1 && months.to > 1;
  const cumulative = facts.span === 'cumulative' || isRange;
  const single = facts.span === 'single' && (months === null || SINGLE_WORD.test(text));
  return {
    ...NOTHING_SAID,
    year,
    months,
    endYear,
    span: cumulative ? 'cumulative' : single ? 'single' : null,
    units: facts.units,
    kinds: facts.kind === null ? [] : [kindOf(text, facts.kind, facts)],
    basis: facts.basis,
    derived: facts.derived,
    note: facts.note,
  };
}

const AMOUNT_WORD = /绝对|总量|总额|累计[额数]|金额|数额|完成额|本年|本期|数量/u;

function kindOf(text: string, kind: SeenKind, { of, group }: HeadFacts): SaidKind {
  const isLoose = kind === 'level' && /完成|实际/u.test(text) && !AMOUNT_WORD.test(text);
  return { kind, of, group, ...(isLoose && { isLoose }) };
}
