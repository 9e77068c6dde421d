import type { Db } from '#server/store/database.ts';
import type { Arrived, MovedTable, Row, RowReader } from './types.ts';

/** A database that is moved, as it stands at one moment. */
export interface MoveSource extends RowReader {
  /** The same moment, for what is asked of any database. */
  db: Db;
  /** The last number that each table gave, where none is given twice. */
  given: () => Promise<Record<string, number>>;
  close: () => Promise<void>;
}

/** A database that is being filled from another. */
export interface MoveTarget extends RowReader {
  /** For what is asked of any database; once its rows are there. */
  openDb: () => Db;
  /** Takes a portion of a table's rows, with the note of how far it has come: both, or nothing. */
  put: (table: MovedTable, rows: readonly Row[], arrived: Arrived) => Promise<void>;
  /** What was noted; null: nothing. */
  readNote: (what: string) => Promise<string | null>;
  writeNote: (what: string, state: string) => Promise<void>;
  /** The last number that each table gave, where none is given twice. */
  setGiven: (ids: Readonly<Record<string, number>>) => Promise<void>;
  /** All rows are there: what the planner goes by is brought up to date. */
  settle: (tables: readonly MovedTable[]) => Promise<void>;
  /** From now on others may open it. */
  end: () => Promise<void>;
  close: () => Promise<void>;
}
