import type { MissingReason } from '#domain/dictionary.ts';
import type { SeenKind } from '#domain/layout/seen-figure.ts';
import type { LeftOutCells, SheetQuestion, SheetTable } from '#domain/layout/sheet-reading.ts';
import type { Period } from '#domain/period.ts';
import type { Grid } from '#server/formats/grid.ts';
import type { TableProblem } from '#server/formats/problem.ts';

/** A figure with the texts that say what it is, before any name is looked up. */
export interface PrintedFigure {
  sheet: string | null;
  /** Rows and columns count from 1; of a file without cells its place in the list of values. */
  row: number;
  column: number;
  /** `B6`; of a file without cells the index of the value, counted from 0. */
  address: string;
  region: string | null;
  /** What the format calls it by, beside its name. */
  regionCode: string | null;
  indicator: string | null;
  indicatorCode: string | null;
  parent: string | null;
  unit: string | null;
  period: Period | null;
  kind: SeenKind | null;
  of: SeenKind | null;
  group: string | null;
  basis: string | null;
  /** As the cell shows it, without the note's mark; '' where there is nothing. */
  text: string;
  note: string | null;
  status: string | null;
  /** What stands for no figure where it is the format that says so; null: its text says what it is. */
  missing: MissingReason | null;
}

/** What was read of a file in a format of its own, names not yet looked up. */
export interface FormatReading {
  tables: readonly SheetTable[];
  figures: readonly PrintedFigure[];
  questions: readonly SheetQuestion[];
  leftOut: readonly LeftOutCells[];
  /** With an error among them nothing is to be kept of the file. */
  problems: readonly TableProblem[];
  /** Our own export: codes are ids of the dictionary. */
  isOwn: boolean;
  /** Tables of a package that say no more than sheets do, to be read as such. */
  grids?: readonly Grid[];
}
