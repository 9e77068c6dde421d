import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type SQLite from 'better-sqlite3';
import { CamelCasePlugin, Kysely, sql, type Transaction } from 'kysely';
import { createMark, type ReadMark } from './change-mark.ts';
import { openReading, openWriting } from './connection.ts';
import { isPostgres } from './engine/place.ts';
import { createFileWatch, type FileFault } from './file-watch.ts';
import { makePrivate } from './make-private.ts';
import { migrate } from './migrate.ts';
import { STEPS } from './migrations/steps.ts';
import { openLooking } from './read-only.ts';
import { requireKnownSteps, requireOurs, stepsTaken } from './schema-state.ts';
import type { Database } from './tables.ts';
import { WRITE_LIMITS, type WriteLimits } from './writer/write-kind.ts';
import { WritingDialect } from './writing-dialect.ts';
import { ServedDialect } from './writer/served-dialect.ts';
import { createWriteQueue, type WriteQueue } from './writer/write-queue.ts';
import { startWriter } from './writer/writer.ts';
import type { Writing } from './writer/writing.ts';

/** A connection or a transaction: every query takes it first. */
export type Db = Kysely<Database>;
export type Trx = Transaction<Database>;

const STEPS_KNOWN: readonly string[] = Object.keys(STEPS).sort();

/**
 * Opens a database, and brings its tables up to date: the SQLite file, which is made with its folder
 * where there is none, or that of a PostgreSQL server, which must be there and may be empty. For a
 * command, which may wait, and has looked whether the file is ours (`openData`): opening it changes it
 * already.
 * @throws when it is no database, can't be written, or is newer than this program
 */
export async function openDatabase(database: string): Promise<Db> {
  if (isPostgres(database)) {
    const { openForCommand } = await import('./postgres/open.ts');
    const db = await openForCommand(database, STEPS_KNOWN);
    return migrated(db);
  }
  return openFile(database);
}

async function openFile(file: string): Promise<Db> {
  if (file !== ':memory:') makePrivate(file);
  const sqlite = openWriting(file);
  try {
    requireOurs(sqlite, file);
    requireKnownSteps(sqlite, STEPS_KNOWN);
  } catch (error) {
    sqlite.close();
    throw error;
  }
  const db = toKysely(sqlite);
  // A step may make a table anew that others point at (SQLite, “Making Other Kinds Of Table Schema
  // Changes”): what it leaves must hold together.
  sqlite.pragma('foreign_keys = OFF');
  await migrate(db);
  sqlite.pragma('foreign_keys = ON');
  return db;
}

/**
 * The same for a command that only reads: neither a file nor what lies beside it is changed, and it
 * may be open elsewhere. A file whose tables are older is brought up to date in a copy.
 * @throws NoDatabase; SqliteError when it is none or damaged; Refusal for tables of a server that are older
 */
export async function openReadOnly(database: string): Promise<Db> {
  if (!isPostgres(database)) return lookIntoFile(database);
  const { openToLook } = await import('./postgres/open.ts');
  return openToLook(database, STEPS_KNOWN);
}

async function lookIntoFile(file: string): Promise<Db> {
  const { sqlite, close } = openLooking(file);
  try {
    requireOurs(sqlite, file);
    if (stepsAhead(stepsTaken(sqlite) ?? []).length > 0) {
      const copy = await upToDateCopy(sqlite);
      close();
      return copy;
    }
    const db = toKysely(sqlite, close);
    // Kysely closes only what it has begun with.
    await sql`select 1`.execute(db);
    return db;
  } catch (error) {
    close();
    throw error;
  }
}

/**
 * To try something on, which is gone when it is closed: a copy of the file, or a transaction that is
 * never committed. @throws as `openReadOnly`
 */
export async function openPrivateCopy(database: string): Promise<Db> {
  if (!isPostgres(database)) return copyOfFile(database);
  const { openToTry } = await import('./postgres/open.ts');
  return openToTry(database, STEPS_KNOWN);
}

async function copyOfFile(file: string): Promise<Db> {
  const { sqlite, close } = openLooking(file);
  try {
    requireOurs(sqlite, file);
    return await upToDateCopy(sqlite);
  } finally {
    close();
  }
}

/** Steps that would change the tables of a file which has some. */
export function stepsOfUpgrade(sqlite: SQLite.Database): string[] {
  const taken = stepsTaken(sqlite) ?? [];
  return taken.length === 0 ? [] : stepsAhead(taken);
}

/** Steps that this program would take. */
function stepsAhead(taken: readonly string[]): string[] {
  return STEPS_KNOWN.filter((name) => !taken.includes(name));
}

async function upToDateCopy(sqlite: SQLite.Database): Promise<Db> {
  const folder = mkdtempSync(join(tmpdir(), 'tongbao-look-'));
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const copy = join(folder, 'copy.sqlite');
    await sqlite.backup(copy);
    const writing = openWriting(copy);
    const db = toKysely(writing, () => {
      writing.close();
      remove();
    });
    writing.pragma('foreign_keys = OFF');
    await migrate(db);
    writing.pragma('foreign_keys = ON');
    return db;
  } catch (error) {
    remove();
    throw error;
  }
}

/** How served databases are written. */
const WRITINGS = new WeakMap<Db, Writing & { queue: WriteQueue }>();
const MARKS = new WeakMap<Db, ReadMark>();

/**
 * The same file for a server, which may not wait: it reads on a connection that can't write, and its
 * transactions run one after another in a thread of their own.
 * @param limits how long acts wait, where it is not as usual
 */
export async function openServed(file: string, limits: WriteLimits = WRITE_LIMITS): Promise<Db> {
  const queue = createWriteQueue(limits);
  const writing = { queue, watch: createFileWatch(file), writer: startWriter(file) };
  const db = await openBeside(file, writing);
  WRITINGS.set(db, writing);
  return db;
}

/** The same file for another thread of that server: what it writes it has written by the first. */
export async function openBeside(file: string, writing: Writing): Promise<Db> {
  const onOpen = (reader: SQLite.Database) => {
    writing.watch.begin(reader);
    MARKS.set(db, createMark(reader));
  };
  const db: Db = new Kysely<Database>({
    dialect: new ServedDialect({ file, writing, onOpen }),
    plugins: [new CamelCasePlugin()],
  });
  await sql`select 1 from load limit 1`.execute(db);
  return db;
}

/** The same file for another thread of that server, which only reads. */
export function openReader(file: string): Db {
  return toKysely(openReading(file));
}

/** By what a served database is written. @throws for one that is not served */
export function writingOf(db: Db): Writing {
  const writing = WRITINGS.get(db);
  if (!writing) throw new Error('the database is not served');
  return writing;
}

/** What is wrong with a served file, so that nothing that is written would be kept; null: nothing is. */
export function faultOfFile(db: Db): FileFault | null {
  return WRITINGS.get(db)?.watch.fault() ?? null;
}

/** Where writes wait for their turn; null for a database that is not served. */
export function writeQueueOf(db: Db): WriteQueue | null {
  return WRITINGS.get(db)?.queue ?? null;
}

/** While it is the same, nothing was committed; null where that can't be told. */
export function changeMark(db: Db): string | null {
  return MARKS.get(db)?.() ?? null;
}

function toKysely(database: SQLite.Database, close: () => void = () => void database.close()): Db {
  const db = new Kysely<Database>({
    dialect: new WritingDialect(database, close),
    plugins: [new CamelCasePlugin()],
  });
  MARKS.set(db, createMark(database));
  return db;
}

async function migrated(db: Db): Promise<Db> {
  try {
    await migrate(db);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
