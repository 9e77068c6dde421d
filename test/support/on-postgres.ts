import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const DATABASE = 'test/support/database.ts';
/** No parser: every start of the tests reads this. */
const IMPORT = /^(?:import|\}).* from '(#test\/|\.{1,2}\/)([^']+)';/gmu;

const ROOMS = [
  'accounts',
  'answers',
  'audit',
  'desk',
  'dictionary',
  'ledger',
  'loading',
  'moving',
  'office',
  'routes',
  'store',
  'view',
];

/**
 * The tests that are also run on PostgreSQL: those of what asks the store, where they have a database.
 * What is worked out of its answers is the same on either engine, and the gate has to end in time.
 */
export const ON_POSTGRES = [
  'test/packaging/nginx.test.ts',
  'test/scripts/on-server.test.ts',
  'test/scripts/postgres.test.ts',
  'test/server/open-data.test.ts',
  'test/server/require-served.test.ts',
  'test/server/store/postgres/{behind,served,two-primaries}.test.ts',
  'test/server/plugins/{doors,health,kept-answers,kept-everywhere,limits,metrics,seen-loads}.test.ts',
  ...ROOMS.flatMap((room) => testsIn(`test/server/${room}`)).filter(hasDatabase),
];

/**
 * Those of them that ask the store nothing that others don't: their time goes into reading files, hashing
 * passwords and drawing up what is known by then. A third of the whole.
 */
export const ABOUT_OTHERS = [
  'test/server/desk/read-entry.test.ts',
  'test/server/loading/{check-guarded,errors,folder-files,free-table,grid-ids,killed,standing,text-file,tidy,two-plan-files}.test.ts',
  'test/server/loading/{long,merged,office}-workbook.test.ts',
  'test/server/loading/{undo-merged,workbook}.test.ts',
  'test/server/routes/{cross-site,csv,known-browsers,large-exports,levels,workbook}.test.ts',
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
  // How SQLite goes about what it is asked: its plans.
  'test/server/store/{observation-queries,queries,query-words}.test.ts',
  // What SQLite does with a file, its modes, its pages, its locks.
  'test/server/store/{change-mark,file-modes,from-column,full-disk,in-place,read-only,schema,served,soundness,while-unchanged}.test.ts',
  'test/server/store/writer/*.test.ts',
  // Files beside the database; on PostgreSQL it is a table: `frozen-in-table.test.ts`.
  'test/server/routes/frozen-files.test.ts',
];

function testsIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((file) => file.endsWith('.test.ts'));
}

/** Whether a test has a database of `database.ts`, itself or through what it takes from. */
function hasDatabase(test: string): boolean {
  const reached = new Set([test]);
  for (const file of reached) {
    for (const taken of takenBy(file)) reached.add(taken);
  }
  return reached.has(DATABASE);
}

/** What a test takes from other files of the tests. */
function takenBy(file: string): string[] {
  if (!file.endsWith('.ts')) return [];
  return [...readFileSync(join(ROOT, file), 'utf8').matchAll(IMPORT)].map(([, from, to = '']) =>
    from === '#test/' ? `test/${to}` : posix.join(posix.dirname(file), `${from}${to}`),
  );
}
