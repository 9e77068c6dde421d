import type { Grid } from '#server/formats/grid.ts';

import { meaningOf } from './head-meaning.ts';
import { headWords } from './head-words.ts';
import { findHeader, type Header } from './header.ts';

/**
 * The columns of scorecards and rankings. `actual` is the column of figures that says no more than
 * that they are, `amount` and `growth` those that say which; `wider-rank` the place in the province.
 */
export type IndicatorColumn =
  | 'no'
  | 'name'
  | 'region'
  | 'unit'
  | 'period'
  | 'target'
  | 'actual'
  | 'amount'
  | 'growth'
  | 'gap'
  | 'rank'
  | 'wider-rank'
  | 'left-out';

export function findIndicatorHeader(grid: Grid): Header<IndicatorColumn> | null {
  return findHeader(grid, matchIndicatorHead);
}

/** By what a head is told from a line of figures: months and units alone are in both. */
export function matchIndicatorHead(head: string): IndicatorColumn | null {
  const meaning = meaningOf([head]);
  if (meaning === null || meaning.role === 'unit' || meaning.role === 'period') return null;
  if (meaning.role === 'rank') return meaning.facts.wider === null ? 'rank' : 'wider-rank';
  if (meaning.role !== 'figure') return meaning.role;
  const words = headWords(head);
  return words?.size === 1 && words.has('period') ? null : 'actual';
}
