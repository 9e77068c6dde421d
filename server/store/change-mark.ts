import type SQLite from 'better-sqlite3';
import type { Kysely } from 'kysely';
import type { Database } from './tables.ts';

/**
 * Tells by a mark whether a database is what it was: while the mark is the same, nothing was committed,
 * by whomever. It may change though nothing did. Null where it can't be told.
 */
export type ReadMark = () => string | null;

/** By databases that are open. */
export const MARKS = new WeakMap<Kysely<Database>, ReadMark>();

/**
 * Of one connection: what others commit raises SQLite's data version, what it writes itself the count of
 * its own changes. Both are asked by statements that are compiled once, some three microseconds together.
 * docs: sqlite.org/pragma.html#pragma_data_version
 */
export function createMark(sqlite: SQLite.Database): ReadMark {
  const ofOthers = sqlite.prepare<[], number>('pragma data_version').pluck();
  const own = sqlite.prepare<[], number>('select total_changes()').pluck();
  return () => {
    try {
      return `${ofOthers.get() ?? 0} ${own.get() ?? 0}`;
    } catch {
      // Whoever reads on meets the same fault, and tells it.
      return null;
    }
  };
}
