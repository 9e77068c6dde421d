import type { Said } from '#domain/said.ts';
import type { Area } from './area.ts';
import type { SeenFigure } from './seen-figure.ts';
import type { SheetAnswer } from './shown.ts';
import type { SheetDimension, TableLayout } from './table-layout.ts';

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
  /** What is noted under it, as printed: ①初步核算数. Absent: nothing. */
  notes?: readonly string[];
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
