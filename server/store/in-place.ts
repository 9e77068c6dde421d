import { statSync } from 'node:fs';
import SQLite from 'better-sqlite3';

/** Which file lies at a path: another one there, or none, and it is told. */
function identityOf(file: string): string {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found ? `${found.dev}:${found.ino}` : 'none';
}

/** Watches whether the file that is open is still the one at its path. */
export interface Place {
  isKept: () => boolean;
  /** @throws SqliteError SQLITE_READONLY_DBMOVED, which SQLite itself does not look for with a log */
  require: () => void;
}

/** To be called once the file is open: an open file keeps its number, so that no other can have it. */
export function placeOf(file: string): Place {
  const opened = identityOf(file);
  const isKept = () => identityOf(file) === opened;
  return {
    isKept,
    require: () => {
      if (isKept()) return;
      throw new SQLite.SqliteError(
        'the database file was deleted, moved or replaced',
        'SQLITE_READONLY_DBMOVED',
      );
    },
  };
}
