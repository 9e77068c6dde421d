import SQLite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { UnreadableJson } from '#server/from-json.ts';
import { DamagedColumn } from '#server/store/damaged-column.ts';
import { PostgresError } from '#server/store/engine/postgres-error.ts';
import { StoreBusy, storeFaultOf, type StoreFault } from '#server/store/store-faults.ts';
import { toError } from '#server/store/writer/to-error.ts';
import { toFault } from '#server/store/writer/to-fault.ts';

const sqlite = (code: string) => new SQLite.SqliteError('as SQLite says', code);
const postgres = (code: string) => new PostgresError('as PostgreSQL says', code);

// Codes of sqlite.org/rescode.html, with what follows their first word, and SQLSTATE.
const CASES: readonly { error: unknown; fault: StoreFault | null }[] = [
  { error: new StoreBusy(), fault: 'busy' },
  { error: sqlite('SQLITE_BUSY'), fault: 'busy' },
  { error: sqlite('SQLITE_BUSY_SNAPSHOT'), fault: 'busy' },
  { error: sqlite('SQLITE_LOCKED_SHAREDCACHE'), fault: 'busy' },
  { error: sqlite('SQLITE_FULL'), fault: 'full' },
  { error: sqlite('SQLITE_READONLY'), fault: 'read-only' },
  { error: sqlite('SQLITE_READONLY_DBMOVED'), fault: 'moved' },
  { error: sqlite('SQLITE_IOERR_WRITE'), fault: 'disk' },
  { error: sqlite('SQLITE_CANTOPEN'), fault: 'disk' },
  { error: sqlite('SQLITE_CORRUPT_VTAB'), fault: 'damaged' },
  { error: sqlite('SQLITE_NOTADB'), fault: 'damaged' },
  { error: new DamagedColumn('act.detail is no JSON'), fault: 'damaged' },
  { error: postgres('55P03'), fault: 'busy' },
  { error: postgres('40P01'), fault: 'busy' },
  { error: postgres('53300'), fault: 'busy' },
  { error: postgres('53100'), fault: 'full' },
  { error: postgres('25006'), fault: 'read-only' },
  { error: postgres('58030'), fault: 'disk' },
  { error: postgres('XX001'), fault: 'damaged' },
  { error: postgres('57P01'), fault: 'unreachable' },
  { error: postgres('08006'), fault: 'unreachable' },
  { error: postgres('08007'), fault: 'unsure' },
  { error: postgres('23505'), fault: null },
  { error: toError(toFault(postgres('55P03'))), fault: 'busy' },
  { error: new UnreadableJson('package-lock.json', 'is no JSON'), fault: null },
  { error: sqlite('SQLITE_CONSTRAINT_UNIQUE'), fault: null },
  { error: new Error('SQLITE_FULL'), fault: null },
  { error: 'SQLITE_FULL', fault: null },
];

test.each(CASES)('$error is $fault', ({ error, fault }) => {
  expect(storeFaultOf(error)).toBe(fault);
});
