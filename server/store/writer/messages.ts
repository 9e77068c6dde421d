/** One statement and what it is given. */
export interface Statement {
  sql: string;
  parameters: readonly unknown[];
}

/** An act by where it stands: the module that exports it, by its URL, and its name there. */
export interface ActOrder {
  module: string;
  name: string;
  /** Anything that can be cloned. */
  input: unknown;
}

/** Both ends run the same code, so what comes has the type that was asked for: `never` fits all of them. */
export interface Outcome<Row = unknown> {
  rows: Row[];
  /** What an act gave; null of any other order. */
  result: Row;
  changes: number;
  lastId: number;
}

/**
 * What the thread is told. Whoever has the turn waits for each answer before the next order. Out of turn are told
 * `open`, by a lane that begins, and `abandon`: the server that is written to does not answer any more.
 */
export type Order =
  | ({ kind: 'begin' } & Beginning)
  | ({ kind: 'run' } & Statement)
  | ({ kind: 'act' } & ActOrder)
  | { kind: 'open' | 'commit' | 'rollback' | 'abandon' | 'close' };

/** How an act begins. */
export interface Beginning {
  /** For other processes at most so long. */
  waitMs: number;
  /** False: nothing points at what it removes, which SQLite need not look for. */
  areReferencesChecked?: boolean;
  /** Of the server that is written to; a file has none. */
  url?: string;
}

/** What was thrown, as it goes from thread to thread. */
export interface Fault {
  name: string;
  message: string;
  /** The database's, such as SQLITE_FULL, or the system's; empty where there is none. */
  code: string;
  stack: string;
}

export type Answer<Row = unknown> = { outcome: Outcome<Row> } | { fault: Fault };

/** An order as the thread gets it, and its answer as it comes back, by the same number. */
export type Numbered<Message> = Message & { no: number };
