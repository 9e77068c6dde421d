import type { Cell } from '../consequences/types.ts';
import type { Dictionary, Indicator } from '../dictionary.ts';
import type { Period } from '../period.ts';
import type { Said, Spoken } from '../said.ts';

export const IMPLAUSIBILITY_CODES = [
  'republished',
  'decimal-point',
  'digits-swapped',
  'sign-lost',
  'sign-flip',
  'jump',
  'unlike-others',
  'repeats',
  'missing-now',
  'row-shifted',
] as const;
export type ImplausibilityCode = (typeof IMPLAUSIBILITY_CODES)[number];

export interface ExpectedRange {
  low: number;
  high: number;
}

/** A value that its own series or the other regions make unlikely: `sentence` says why, with the figures. It may still be right. */
export interface Implausibility extends Spoken<Record<'sentence', Said>> {
  code: ImplausibilityCode;
  severity: 'warning';
  indicatorId: string;
  regionId: string;
  period: Period;
  value: number | null;
  decimals: number;
  expected: ExpectedRange | null;
  /** What was perhaps meant. */
  candidate: number | null;
  /** Comparable values before it, oldest first. */
  history: readonly Cell[];
}

/** An implausibility that is put into words when it is told: there may be more than anyone reads. */
export interface Doubt extends Omit<Implausibility, 'sentence' | 'sentenceEn'> {
  say: () => Said;
}

/** A new value and what came before it in its own series, oldest first. */
export interface Fresh {
  cell: Cell;
  /** Null: the dictionary does not know it. */
  indicator: Indicator | null;
  series: readonly Cell[];
}

export function doubt(
  code: ImplausibilityCode,
  { indicatorId, regionId, period, value, decimals }: Cell,
  why: Pick<Doubt, 'history' | 'say'> & Partial<Pick<Doubt, 'expected' | 'candidate'>>,
): Doubt {
  const about = { indicatorId, regionId, period, value, decimals };
  return { code, severity: 'warning', ...about, expected: null, candidate: null, ...why };
}

export interface PlausibilityContext {
  dictionary: Dictionary;
  /** All cells of the release as it would be: what a value is compared with across regions. */
  release: readonly Cell[];
  /** Of the figures that it would have those that other releases have published, as they stand there. */
  elsewhere?: readonly Cell[];
}
