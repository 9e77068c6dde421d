/** One statement and what it is given. */
export interface Statement {
  sql: string;
  parameters: readonly unknown[];
}

export interface Outcome<Row = unknown> {
  rows: Row[];
  changes: number;
  lastId: number;
}

/** What the thread is told; each is answered before the next is told. */
export type Order =
  /** Begins to write, waiting for other processes at most so long. */
  | { kind: 'begin'; waitMs: number }
  | ({ kind: 'run' } & Statement)
  | { kind: 'open' | 'commit' | 'rollback' | 'close' };

export interface Fault {
  message: string;
  /** SQLite's, such as SQLITE_FULL; empty for a fault that is not SQLite's. */
  code: string;
}

export type Answer<Row = unknown> = { outcome: Outcome<Row> } | { fault: Fault };
