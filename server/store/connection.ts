import SQLite from 'better-sqlite3';

/** How long a command waits for another process that writes; the server has its own bounds. */
const WAIT_MS = 5000;

/**
 * A connection that writes. WAL lets readers go on meanwhile; what was committed is on the disk before
 * the next line runs (`synchronous = FULL`), so that a power cut takes back nothing that was answered.
 * @throws when the file is no SQLite database or can't be written
 */
export function openWriting(file: string, { mustExist = false } = {}): SQLite.Database {
  const sqlite = new SQLite(file, { fileMustExist: mustExist });
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma(`busy_timeout = ${WAIT_MS}`);
  return sqlite;
}

/** Sees what is committed and can't change it; in WAL mode no writer holds it up. */
export function openReading(file: string): SQLite.Database {
  return new SQLite(file, { readonly: true, fileMustExist: true, timeout: 250 });
}

/** A file that is complete in itself, for what is not written any more. */
export function openSingle(file: string): SQLite.Database {
  const sqlite = new SQLite(file, { fileMustExist: true });
  sqlite.pragma('journal_mode = DELETE');
  return sqlite;
}

/** Whether nobody else has a database open; what stood in its log then stands in the file. */
export function holdsAlone(file: string): boolean {
  const sqlite = new SQLite(file, { fileMustExist: true, timeout: 250 });
  try {
    // With a log too, only who is alone gets this lock. docs: sqlite.org/wal.html, “Use of WAL Without
    // Shared-Memory”. To leave the log for good would ask the same, but a kill then leaves a journal.
    sqlite.pragma('locking_mode = EXCLUSIVE');
    sqlite.exec('begin exclusive; rollback');
    sqlite.pragma('wal_checkpoint(TRUNCATE)');
    return true;
  } catch (error) {
    const isBusy = error instanceof SQLite.SqliteError && error.code.startsWith('SQLITE_BUSY');
    if (isBusy) return false;
    throw error;
  } finally {
    sqlite.close();
  }
}
