import type { Area } from './area.ts';

/** What has to be known of a figure. */
export const SHEET_DIMENSIONS = ['region', 'indicator', 'period', 'unit', 'kind'] as const;
export type SheetDimension = (typeof SHEET_DIMENSIONS)[number];

/**
 * Where a figure finds its head: `up` right over it, `left` right beside it, `up-left` the nearest to
 * the left in the row above (heads that span), `left-up` the nearest above in the column at its left
 * (names that hold for the lines below), `all` wherever it stands: titles, lines of units.
 */
export const HEAD_DIRECTIONS = ['up', 'left', 'up-left', 'left-up', 'all'] as const;
export type HeadDirection = (typeof HEAD_DIRECTIONS)[number];

/** Cells that say something of figures. The same cells may say more than one thing. */
export interface HeadCells {
  dimension: SheetDimension;
  cells: Area;
  direction: HeadDirection;
}

/** One table of a sheet: where its figures stand, and what says what they are. */
export interface TableLayout {
  /** More than one where heads are repeated or lines left out. */
  figures: readonly Area[];
  heads: readonly HeadCells[];
}
