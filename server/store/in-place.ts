import { statSync } from 'node:fs';
import SQLite from 'better-sqlite3';

/**
 * Beside the database lie its log, which holds what was committed last, and the index of that. SQLite
 * takes them away when the last connection closes, and writes on into those that somebody else did.
 */
const PARTS = ['', '-wal', '-shm'];

/** Which files lie at a path: others there, or none, and it is told. */
function identityOf(file: string): string {
  return PARTS.map((ending) => {
    const found = statSync(`${file}${ending}`, { bigint: true, throwIfNoEntry: false });
    return found ? `${found.dev}:${found.ino}` : 'none';
  }).join(' ');
}

/** Watches whether the files that are open are still those at their paths. */
export interface Place {
  isKept: () => boolean;
  /** @throws SqliteError SQLITE_READONLY_DBMOVED, which SQLite itself does not look for with a log */
  require: () => void;
}

/**
 * To be called once the file is open and was read, its log with it: an open file keeps its number, so
 * that no other can have it.
 */
export function placeOf(file: string): Place {
  const opened = identityOf(file);
  const isKept = () => identityOf(file) === opened;
  return {
    isKept,
    require: () => {
      if (isKept()) return;
      throw new SQLite.SqliteError(
        'the database file or its log was deleted, moved or replaced',
        'SQLITE_READONLY_DBMOVED',
      );
    },
  };
}
