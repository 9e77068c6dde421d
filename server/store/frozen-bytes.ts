import type { Said } from '#domain/said.ts';
import type { Trx } from './database.ts';
import type { FrozenAs, FrozenContent, FrozenFault } from './frozen-files.ts';

/** Bytes that are ready to be kept. */
export interface ReadyFrozen {
  /** Within the act that writes their row, which may still fail. */
  keep: (trx: Trx) => Promise<void>;
  /** Whatever became of it. */
  done: () => void;
}

/**
 * Where the bytes lie of what is frozen: in files beside a database of SQLite; in a table of PostgreSQL,
 * for no folder is the same to all who serve that.
 */
export interface FrozenBytes {
  /** As it is called before people, and what they can do where some are not what they were. */
  place: string;
  mend: Said;
  /** The bytes that were frozen, held against their hash, or what is wrong with them. */
  read: (as: FrozenAs) => Promise<FrozenContent | FrozenFault>;
  /** @param content by gzip */
  prepare: (hash: string, content: Uint8Array) => Promise<ReadyFrozen>;
  /** Removes those of these that no row needs any more, in an act of its own. */
  removeOthers: (hashes: readonly string[]) => Promise<void>;
  /** Removes all that nothing needs: of what expired, and what a kill left. */
  sweep: (now: Date) => Promise<void>;
}
