import SQLite from 'better-sqlite3';
import { DamagedColumn } from './damaged-column.ts';
import { NO_SUCH_LIST, PostgresError } from './engine/postgres-error.ts';

/**
 * What keeps the database from doing what it is asked, though nothing is wrong with the question. With
 * `unsure` alone it may have been done: the connection broke while it was being kept.
 */
export type StoreFault =
  'busy' | 'full' | 'read-only' | 'moved' | 'disk' | 'damaged' | 'unreachable' | 'unsure';

/** The turn to write did not come in time. */
export class StoreBusy extends Error {
  constructor() {
    super('the turn to write did not come in time');
    this.name = 'StoreBusy';
  }
}

/** By the first words of SQLite's extended codes. docs: sqlite.org/rescode.html */
const FAULTS: readonly (readonly [code: string, fault: StoreFault])[] = [
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  ['SQLITE_PROTOCOL', 'busy'],
  ['SQLITE_FULL', 'full'],
  ['SQLITE_READONLY_DBMOVED', 'moved'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_PERM', 'read-only'],
  ['SQLITE_IOERR', 'disk'],
  ['SQLITE_CANTOPEN', 'disk'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
];

/** By the first characters of SQLSTATE. docs: postgresql.org/docs/current/errcodes-appendix.html */
const POSTGRES_FAULTS: readonly (readonly [code: string, fault: StoreFault])[] = [
  ['08007', 'unsure'],
  ['08', 'unreachable'],
  // The server goes down, or somebody ended the session.
  ['57P', 'unreachable'],
  // Who asks is not let in any more, or the database is gone.
  ['28', 'unreachable'],
  ['3D', 'unreachable'],
  ['55P03', 'busy'],
  // A moment later it is.
  [NO_SUCH_LIST, 'busy'],
  ['40', 'busy'],
  ['57014', 'busy'],
  ['53100', 'full'],
  ['53', 'busy'],
  ['25006', 'read-only'],
  ['42501', 'read-only'],
  ['58', 'disk'],
  ['XX001', 'damaged'],
  ['XX002', 'damaged'],
];

/** What Node says of files beside the database. */
const DISK_FAULTS: Readonly<Record<string, StoreFault>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EIO: 'disk',
};

/** Which of these an error is; null: another one. */
export function storeFaultOf(error: unknown): StoreFault | null {
  if (error instanceof StoreBusy) return 'busy';
  if (error instanceof DamagedColumn) return 'damaged';
  if (error instanceof SQLite.SqliteError) {
    return FAULTS.find(([code]) => error.code.startsWith(code))?.[1] ?? null;
  }
  if (error instanceof PostgresError) {
    return POSTGRES_FAULTS.find(([code]) => error.code.startsWith(code))?.[1] ?? null;
  }
  const isOfDisk = error instanceof Error && 'code' in error && 'syscall' in error;
  return isOfDisk ? (DISK_FAULTS[String(error.code)] ?? null) : null;
}

/**
 * The words of the database or the system for the log.
 * @example describeFault(new SqliteError('database is locked', 'SQLITE_BUSY')) // 'SQLITE_BUSY: database is locked'
 */
export function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { message } = error;
  const code = 'code' in error ? String(error.code) : '';
  return code === '' || message.startsWith(code) ? message : `${code}: ${message}`;
}
