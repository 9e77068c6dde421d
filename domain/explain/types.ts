import { WITHHELD_REASONS, type Comparison } from '../movement/types.ts';

/** What can be asked: how a result of one figure, or a share, came about. */
export const QUESTIONS = ['gap', 'status', 'rank', 'movement', 'need', 'share'] as const;
export type Question = (typeof QUESTIONS)[number];

/**
 * `gap` actual − target; `gap-met` a range that is kept: 0; `at-least`, `at-most`, `between` what
 * status asks for; `rank` 1 + how many are better; `share` unmet ÷ monitorable; `change-actual` and
 * `change-gap` now − then; `rank-moved` the place then − the place now, in two steps.
 */
export const FORMULA_CODES = [
  'gap',
  'gap-met',
  'at-least',
  'at-most',
  'between',
  'rank',
  'share',
  'change-actual',
  'change-gap',
  'rank-moved',
] as const;
export type FormulaCode = (typeof FORMULA_CODES)[number];

export const TERM_ROLES = [
  'actual',
  'target',
  'floor',
  'ceiling',
  'better',
  'unmet',
  'monitorable',
  'now',
  'then',
  'rank-then',
  'rank-alone',
  'rank-now',
  'own',
  'others',
] as const;
export type TermRole = (typeof TERM_ROLES)[number];

/** Why a formula has no result. */
export const NO_RESULT_REASONS = [
  ...WITHHELD_REASONS,
  'unread-target',
  'none-monitorable',
] as const;
export type NoResultReason = (typeof NO_RESULT_REASONS)[number];

/** A number of a formula, with the decimals it is shown with. */
export interface Amount {
  value: number;
  decimals: number;
}

export interface Term extends Amount {
  role: TermRole;
}

/** A formula as data: pages write it out in their own language. */
export interface Formula {
  code: FormulaCode;
  /** Of a movement: against which release. */
  since: Comparison | null;
  terms: Term[];
  /** Null for a status, which is no number, and where there is none. */
  result: Amount | null;
  withheld: NoResultReason | null;
}
