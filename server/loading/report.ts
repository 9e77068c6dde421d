import type { LackingOfTable } from './lacking-lines.ts';
import type { TableProblem } from '#server/tables/types.ts';

/** What became of one table or file. */
export interface LoadedTable {
  file: string;
  sheet: string | null;
  kind: string;
  title: string | null;
  outcome: 'loaded' | 'unchanged';
  rows: number;
}

/** A line or column by its name, counted from 1. */
export interface LeftOutByName {
  file: string;
  sheet: string | null;
  text: string;
  row: number;
  column: number;
}

/** What a load did. `loadId` is null when nothing changed or an error stopped it. */
export interface LoadReport {
  loadId: number | null;
  tables: readonly LoadedTable[];
  releases: readonly string[];
  /** Files in folders that are no tables, and were not read. */
  leftOut: readonly string[];
  /** Lines and columns of printed tables that were left out by their names. */
  byName: readonly LeftOutByName[];
  dictionaryChanged: boolean;
  /** Values appended: first values and revisions alike. */
  observations: number;
  targets: number;
  problems: readonly TableProblem[];
  /** What tables lack of those that they correct: all of it, where the warning names the first. */
  lacking: readonly LackingOfTable[];
}

/** Told of long work as it goes on. */
export type Progress = (done: { file: string; rows: number }) => void;
