import type { Dictionary } from '#domain/dictionary.ts';
import type { PrintedCell, PrintedTable } from '#domain/printed.ts';
import type { ReleaseInfo } from '#domain/release.ts';
import type { TableProblem } from '#server/formats/problem.ts';
import type { Names } from './names.ts';

export type {
  DepartmentHeading,
  Figure,
  FigureTable,
  FootnoteClaim,
  LabelMismatch,
  PrintedCell,
  PrintedRow,
  PrintedTable,
  RankingTable,
  ScorecardTable,
  WiderRank,
} from '#domain/printed.ts';
export type { TableProblemCode, TableProblem } from '#server/formats/problem.ts';
export type { ReleaseInfo } from '#domain/release.ts';

/** What a reader must know besides the grid. */
export interface ReadContext {
  names: Names;
  /** The one `names` was made of: lags of periods, units, and what symbols for "no figure" mean. */
  dictionary: Dictionary;
  /** Null where the file lies in no release folder; the ledger needs none. */
  release: ReleaseInfo | null;
  /** Names of rows and columns that are not to be read, folded (`foldName`). */
  leaveOut?: ReadonlySet<string>;
}

export interface ReadResult {
  /** Null when an error kept it from being read. */
  table: PrintedTable | null;
  problems: readonly TableProblem[];
  /** Heads and names of lines that were left out because they are in `leaveOut`. */
  leftOut: readonly PrintedCell[];
}
