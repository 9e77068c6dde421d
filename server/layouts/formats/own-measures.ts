import type { SeenKind } from '#domain/layout/seen-figure.ts';

/** What the measures of our own exports are. */
export interface OwnMeasure {
  kind: SeenKind | null;
  of: SeenKind | null;
  unit: string | null;
  /** Which end of a target. */
  bound: 'low' | 'high' | null;
  /** What follows from figures, or was printed beside them: not to be kept as a figure. */
  isDerived: boolean;
}

const PLAIN: OwnMeasure = { kind: null, of: null, unit: null, bound: null, isDerived: false };
const DERIVED: OwnMeasure = { ...PLAIN, isDerived: true };

const MEASURES: ReadonlyMap<string, OwnMeasure> = new Map([
  ['value', PLAIN],
  ['obs_value', PLAIN],
  ['target', { ...PLAIN, kind: 'target' }],
  ['target_low', { ...PLAIN, kind: 'target', bound: 'low' }],
  ['target_high', { ...PLAIN, kind: 'target', bound: 'high' }],
  ['gap', DERIVED],
  ['printed_gap', DERIVED],
  ['group_size', DERIVED],
  ['group_reported', DERIVED],
  ['group_expected', DERIVED],
  ['rank', { ...PLAIN, kind: 'rank', of: 'actual', unit: '位' }],
  ['printed_rank', DERIVED],
]);

/** @example ownMeasure('rank')?.kind // 'rank' */
export function ownMeasure(code: string): OwnMeasure | null {
  return MEASURES.get(code.toLowerCase()) ?? null;
}
