import type { Decimal } from '#domain/decimal.ts';
import type { Indicator, YearPath } from '#domain/dictionary.ts';
import type { Period } from '#domain/period.ts';

/** On what the rest of the year is worked out. */
export const NEED_BASES = ['levels', 'last-year-shares', 'set-path', 'even'] as const;
export type NeedBasis = (typeof NEED_BASES)[number];

/** Why no need can be worked out. */
export const NEED_REFUSALS = [
  'no-target',
  'missing',
  'not-annual',
  'not-cumulative',
  'year-over',
  'no-direction',
  'relative-target',
  'unbound-target',
  'no-base',
  'growth-impossible',
] as const;
export type NeedRefusal = (typeof NEED_REFUSALS)[number];

/** Which end of the target the year must keep to. */
export const NEED_BOUNDS = ['at-least', 'at-most'] as const;
export type NeedBound = (typeof NEED_BOUNDS)[number];

/** The end of the target that must be reached, or not be passed. */
export interface Goal {
  bound: NeedBound;
  value: Decimal;
}

/** The amounts whose growth a rate is. */
export interface Levels {
  /** This year, to the end of the figure's months. */
  toDate: Decimal;
  /** Last year, the same months. */
  lastToDate: Decimal;
  /** Last year, all of it. */
  lastYear: Decimal;
}

/** One figure, and what is known of its year. */
export interface NeedFigure {
  indicator: Pick<Indicator, 'id' | 'measure' | 'direction' | 'decimals' | 'aboutTolerance'>;
  regionId: string;
  period: Period;
  actual: Decimal | null;
  /** In the words of print. */
  targetText: string | null;
  /** Null: not held. */
  levels: Levels | null;
  paths: readonly YearPath[];
}

/** Where the path would have a count now. */
export interface Pace {
  expected: Decimal;
  /** How far it is over the path (+) or under it (−). */
  ahead: Decimal;
}

/** What follows for the rest of the year. */
export interface Need {
  monthsLeft: number;
  goal: Goal | null;
  basis: NeedBasis | null;
  /** Of the year's whole, in %: rounded where it is worked out. */
  elapsedSharePct: Decimal | null;
  /** Given where they are the basis. */
  levels: Levels | null;
  /** For a rate the growth of the months that remain, in %; for a count the number a month. */
  required: Decimal | null;
  pace: Pace | null;
  /** The months that lie behind suffice for the whole year. */
  isReached: boolean;
  refused: NeedRefusal | null;
}
