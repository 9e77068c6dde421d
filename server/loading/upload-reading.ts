import type { Dictionary } from '#domain/dictionary.ts';
import type { PrintedTable, TableKind } from '#domain/printed.ts';
import type { ReleaseInfo } from '#domain/release.ts';
import type { Alias } from '#server/tables/aliases.ts';
import type { LikeName, NameKind } from '#server/tables/names.ts';
import type { TableProblem } from '#server/tables/types.ts';
import type { FileOrder, ItemReading, KeptTemplate } from './layouts/layout-known.ts';

/** A file on its way in, or cells that were pasted. */
export interface UploadedFile {
  /** Of a file out of a folder with the folder before it. */
  name: string;
  bytes: Uint8Array;
  /** Whose figures they are, for cells that were pasted without a title; a title overrules it. */
  regionId?: string | null;
}

/** What is already known when files are taken in for one release. */
export interface UploadKnown {
  dictionary: Dictionary;
  release: ReleaseInfo;
  aliases: readonly Alias[];
  /** Names of lines and columns of printed tables that are not to be read, this once. */
  leaveOut?: readonly string[];
  /** Those that are remembered for the release's office. */
  remembered?: readonly string[];
  /** By which files of no known kind may be read. */
  templates?: readonly KeptTemplate[];
  /** What was shown of files, by their names. */
  shown?: readonly (FileOrder & { file: string })[];
}

/** All that was recognised. `problems` are those of no sheet: a file that can't be opened at all. */
export interface UploadReading {
  items: readonly UploadItem[];
  problems: readonly TableProblem[];
  /** Files of an archive or folder that are no tables, and were not read. */
  leftOut: readonly string[];
}

/** One sheet, or one tidy CSV. */
export interface UploadItem {
  file: string;
  sheet: string | null;
  /** Null: no known kind of table. */
  kind: TableKind | 'observations' | null;
  /** Tells tables of one kind apart, as in `sheet`; empty while an error keeps the table from being read. */
  subject: string;
  title: string | null;
  /** Printed lines that hold figures; rows of a tidy CSV. */
  rows: number;
  /** Null with any error, and for a tidy CSV. */
  table: PrintedTable | null;
  tidy: { file: string; text: string } | null;
  grid: ShownGrid;
  problems: readonly TableProblem[];
  unknownNames: readonly UnknownName[];
  /** Lines and columns that were left out by their names. */
  leftOut: readonly NamedPlace[];
  /** Lines and columns that hinder or want a reason, and could be left out by their names. */
  canLeaveOut: readonly NamedPlace[];
  /** How its file is read, or could be, as a table of any layout. Absent: that was not tried. */
  reading?: ItemReading;
}

/** A line or column, by its name and where that stands. */
export interface NamedPlace {
  text: string;
  row: number | null;
  column: number | null;
}

/** An item without what was read: a page shows the cells. */
export type ShownItem = Omit<UploadItem, 'table' | 'tidy'> & {
  /** Read as a printed table, not as a tidy CSV. */
  isTable: boolean;
  isRead: boolean;
};

export type ShownReading = Omit<UploadReading, 'items'> & { items: readonly ShownItem[] };

/** The cells as a page shows them. */
export interface ShownGrid {
  /** The first rows, and those further down that have a problem. */
  rows: readonly { no: number; cells: readonly string[] }[];
  /** How many there are, shown or not. */
  rowCount: number;
  columnCount: number;
  isCut: boolean;
}

export interface UnknownName {
  kind: NameKind;
  text: string;
  row: number | null;
  column: number | null;
  /** The known things whose names are most like it, the likest first. */
  nearest: readonly LikeName[];
}
