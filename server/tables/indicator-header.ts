import type { Grid } from '#server/formats/grid.ts';

import { meaningOf } from './head-meaning.ts';
import { headWords } from './head-words.ts';
import { findHeader, type Header } from './header.ts';

/**
 * The columns of scorecards and rankings. `actual` is the column of figures that says no more than
 * that they are, `amount` and `growth` those that say which.
 */
export type IndicatorColumn =
  | 'no'
  | 'name'
  | 'region'
  | 'department'
  | 'unit'
  | 'period'
  | 'target'
  | 'actual'
  | 'amount'
  | 'growth'
  | 'gap'
  | 'rank'
  | 'rank-in-province'
  | 'rank-in-nation'
  | 'left-out';

/** By the group in which it is a place. */
export const RANK_COLUMNS = {
  own: 'rank',
  全省: 'rank-in-province',
  全国: 'rank-in-nation',
} as const;

export function findIndicatorHeader(grid: Grid): Header<IndicatorColumn> | null {
  return findHeader(grid, matchIndicatorHead);
}

const IN_BOTH = new Set(['unit', 'period', 'department']);

/** By what a head is told from a line of figures: months, units and who is responsible are in both. */
export function matchIndicatorHead(head: string): IndicatorColumn | null {
  const meaning = meaningOf([head]);
  if (meaning === null || IN_BOTH.has(meaning.role)) return null;
  if (meaning.role === 'rank') return RANK_COLUMNS[meaning.facts.wider ?? 'own'];
  if (meaning.role !== 'figure') return meaning.role;
  const words = headWords(head);
  const isTimeAlone = words?.size === 1 && (words.has('period') || words.has('current'));
  return isTimeAlone ? null : 'actual';
}
