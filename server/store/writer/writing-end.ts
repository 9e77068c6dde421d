import type { ActOrder, Beginning, Outcome, Statement } from './messages.ts';

/** The connection that writes, in the thread of its own. Whoever has the turn waits for each answer. */
export interface WritingEnd {
  begin: (how: Beginning) => void | Promise<void>;
  run: (statement: Statement) => Outcome | Promise<Outcome>;
  act: (order: ActOrder) => Promise<Outcome>;
  commit: () => void | Promise<void>;
  rollback: () => void | Promise<void>;
  /** What is under way will not be answered: it fails now. Told at any time. */
  abandon: () => void;
  close: () => void | Promise<void>;
}

export const NOTHING: Outcome = { rows: [], result: null, changes: 0, lastId: 0 };
