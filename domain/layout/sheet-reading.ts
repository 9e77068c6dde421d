import type { Said } from '#domain/said.ts';
import type { Area } from './area.ts';
import type { SeenFigure } from './seen-figure.ts';
import type { SheetAnswer } from './shown.ts';

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

/** `sure` is filled in, `likely` is filled in and to be looked at, `open` is asked. */
export const CERTAINTIES = ['sure', 'likely', 'open'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** How a dimension was found, and how sure that is. */
export interface DimensionFound {
  dimension: SheetDimension;
  certainty: Certainty;
  why: Said;
}

export interface SheetTable {
  sheet: string | null;
  title: string | null;
  layout: TableLayout;
  found: readonly DimensionFound[];
}

/** Something that a person has to say; `options` are answers at a click, the likeliest first. */
export interface SheetQuestion {
  about: SheetDimension | 'year' | 'hidden' | 'status' | 'table';
  sheet: string | null;
  cells: readonly Area[];
  text: Said;
  /** Of an unknown name: as it is printed, and the unit its figures have. */
  name: string | null;
  unit: string | null;
  options: readonly QuestionOption[];
}

export interface QuestionOption {
  label: Said;
  answer: SheetAnswer;
}

/** Cells that hold no figure to be kept, and why. */
export interface LeftOutCells {
  sheet: string | null;
  cells: readonly Area[];
  why: Said;
}

/** All that was read of one file. */
export interface SheetReading {
  tables: readonly SheetTable[];
  figures: readonly SeenFigure[];
  questions: readonly SheetQuestion[];
  leftOut: readonly LeftOutCells[];
}
