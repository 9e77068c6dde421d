import type { Area } from './area.ts';
import type { HeadDirection, SheetDimension, TableLayout } from './table-layout.ts';

/** What a person says that cells are. */
export const CELL_ROLES = [
  'figures',
  'region',
  'indicator',
  'period',
  'unit',
  'kind',
  'leave-out',
] as const;
export type CellRole = (typeof CELL_ROLES)[number];

/** These cells are regions, these lines are to be left out. */
export interface AreaAnswer {
  about: 'area';
  cells: Area;
  role: CellRole;
  /** Null: as the reader finds it. */
  direction: HeadDirection | null;
}

/**
 * What holds for figures whose heads don't say it. `value`: a region's or indicator's id or name, a
 * period (2019-01/2019-06), a unit, a kind of figure; of `year` four digits; of `cumulative` yes or no:
 * months as heads count from January; of `status` all or checked: whether unchecked figures are taken.
 */
export interface ValueAnswer {
  about: 'value';
  dimension: SheetDimension | 'year' | 'cumulative' | 'status';
  value: string;
  /** Null: for the whole sheet. */
  cells: Area | null;
}

/** What a printed name means. Of an indicator it holds for figures in this unit only. */
export interface NameAnswer {
  about: 'name';
  dimension: 'region' | 'indicator';
  text: string;
  unit: string | null;
  to: NamedAs;
}

export type NamedAs =
  | { as: 'entry'; id: string }
  /** A wider place, kept as reference and never ranked. */
  | { as: 'wider'; id: string }
  | { as: 'leave-out' };

export type SheetAnswer = AreaAnswer | ValueAnswer | NameAnswer;

/** All that was shown of one sheet. */
export interface ShownSheet {
  /** Null: of a file without sheets. */
  sheet: string | null;
  answers: readonly SheetAnswer[];
}

/** How the files of one source are read: kept under a name, and read by next month. */
export interface Template {
  name: string;
  /** Whose files they are, in words. */
  source: string;
  sheets: readonly TemplateSheet[];
}

/** A sheet as it was when it was shown. */
export interface TemplateSheet extends ShownSheet {
  /** Where figures and heads stood. */
  layouts: readonly TableLayout[];
  /** The heads' texts then: a name that is another one now is a change of the layout, a month is not. */
  heads: readonly { row: number; column: number; text: string }[];
}

/** A cell that is not what the template knows. */
export interface LayoutChange {
  sheet: string | null;
  row: number;
  column: number;
  /** Null: there was nothing, or there is nothing now. */
  before: string | null;
  now: string | null;
}
