const ROOMS = [
  'accounts',
  'answers',
  'audit',
  'demo',
  'desk',
  'dictionary',
  'ledger',
  'loading',
  'office',
  'plugins',
  'routes',
  'search',
  'store',
  'view',
];

/**
 * The tests that are also run on PostgreSQL: those of what asks the store. What is worked out of its
 * answers is the same on either engine, and the gate has to end in time.
 */
export const ON_POSTGRES = [
  'test/packaging/nginx.test.ts',
  'test/scripts/postgres.test.ts',
  `test/server/{${ROOMS.join(',')}}/**/*.test.ts`,
];

/**
 * Those of them that are about a file of SQLite from the first line to the last. Where only some tests
 * of a file are, these are left out by themselves: `testOnSqlite` of `engine.ts`.
 */
export const ABOUT_FILES = [
  // Change a file behind the program's back.
  'test/server/audit/{begin-audit,tamper-data,tamper-log,verify}.test.ts',
  // Files of earlier programs, on their way to the tables of today.
  'test/server/store/{key-of-a-figure,keys-end,move-frozen-out}.test.ts',
  // What SQLite does with a file, its modes, its pages, its locks.
  'test/server/store/{change-mark,file-modes,from-column,full-disk,in-place,read-only,schema,served,soundness,while-unchanged}.test.ts',
  'test/server/store/writer/*.test.ts',
];
