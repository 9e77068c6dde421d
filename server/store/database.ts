import type SQLite from 'better-sqlite3';
import { CamelCasePlugin, Kysely, sql, type Transaction } from 'kysely';
import { createMark, MARKS } from './change-mark.ts';
import { openReading } from './connection.ts';
import { isPostgres } from './engine/place.ts';
import { createFileWatch, type FileFault, type FileWatch } from './file-watch.ts';
import { migrate } from './migrate.ts';
import type { OnServers, ServerState } from './postgres/served.ts';
import { copyOfFile, lookIntoFile, onConnection, openFile, STEPS_KNOWN } from './sqlite-file.ts';
import type { Database } from './tables.ts';
import { WRITE_LIMITS, type WriteLimits } from './writer/write-kind.ts';
import { ServedDialect } from './writer/served-dialect.ts';
import { SqliteReading } from './writer/sqlite-reading.ts';
import { createWriteQueue, type WriteQueue } from './writer/write-queue.ts';
import { startWriter } from './writer/writer.ts';
import type { Writing } from './writer/writing.ts';

/** A connection or a transaction: every query takes it first. */
export type Db = Kysely<Database>;
export type Trx = Transaction<Database>;

/**
 * Opens a database, and brings its tables up to date: the SQLite file, which is made with its folder
 * where there is none, or that of a PostgreSQL server, which must be there and may be empty. For a
 * command, which may wait, and has looked whether the file is ours (`openData`): opening it changes it
 * already.
 * @throws when it is no database, can't be written, or is newer than this program
 */
export async function openDatabase(database: string): Promise<Db> {
  if (!isPostgres(database)) return openFile(database);
  const { openForCommand } = await import('./postgres/open.ts');
  return migrated(await openForCommand(database, STEPS_KNOWN));
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

/**
 * To try something on, which is gone when it is closed: a copy of the file, or a transaction that is
 * never committed. @throws as `openReadOnly`
 */
export async function openPrivateCopy(database: string): Promise<Db> {
  if (!isPostgres(database)) return copyOfFile(database);
  const { openToTry } = await import('./postgres/open.ts');
  return openToTry(database, STEPS_KNOWN);
}

/** How served databases are written. */
const WRITINGS = new WeakMap<Db, Writing & { queue: WriteQueue }>();
const WATCHES = new WeakMap<Db, FileWatch>();
const SERVERS = new WeakMap<Db, OnServers>();

export interface ServedOptions {
  /** How long acts wait, where it is not as usual. */
  limits?: WriteLimits;
  /** Replicas of a database of PostgreSQL, which may be read. */
  readUrls?: readonly string[];
}

/**
 * The same database for a server, which may not wait: it reads where nothing can be written, and its
 * transactions run one after another in a thread of their own.
 */
export async function openServed(
  database: string,
  { limits = WRITE_LIMITS, readUrls = [] }: ServedOptions = {},
): Promise<Db> {
  const queue = createWriteQueue(limits);
  const writer = startWriter(database);
  if (!isPostgres(database)) {
    const db = await openBeside(database, { queue, writer });
    WRITINGS.set(db, { queue, writer });
    return db;
  }
  const { serveServers } = await import('./postgres/served.ts');
  const opened = await serveServers([database, ...readUrls], { queue, writer });
  SERVERS.set(opened.db, opened);
  MARKS.set(opened.db, () => opened.listening?.mark() ?? null);
  WRITINGS.set(opened.db, { queue, writer: opened.writer });
  return opened.db;
}

/** The same for another thread of that server: what it writes it has written by the first. */
export async function openBeside(
  database: string,
  writing: Writing,
  readUrls: readonly string[] = [],
): Promise<Db> {
  if (isPostgres(database)) {
    const { openServers } = await import('./postgres/served.ts');
    const opened = await openServers([database, ...readUrls], writing);
    SERVERS.set(opened.db, opened);
    return opened.db;
  }
  const watch = createFileWatch(database);
  const onOpen = (reader: SQLite.Database) => {
    watch.begin(reader);
    MARKS.set(db, createMark(reader));
  };
  const reading = new SqliteReading({ file: database, watch, writer: writing.writer, onOpen });
  const db: Db = new Kysely<Database>({
    dialect: new ServedDialect({ reading, writing, watch }),
    plugins: [new CamelCasePlugin()],
  });
  WATCHES.set(db, watch);
  await sql`select 1 from load limit 1`.execute(db);
  return db;
}

/** The same for another thread of that server, which only reads what is published. */
export async function openReader(database: string, readUrls: readonly string[] = []): Promise<Db> {
  if (!isPostgres(database)) return onConnection(openReading(database));
  const { readServers } = await import('./postgres/served.ts');
  const opened = await readServers([database, ...readUrls]);
  SERVERS.set(opened.db, opened);
  return opened.db;
}

/** By what a served database is written. @throws for one that is not served */
export function writingOf(db: Db): Writing {
  const writing = WRITINGS.get(db);
  if (!writing) throw new Error('the database is not served');
  return writing;
}

/** What is wrong with a served file, so that nothing that is written would be kept; null: nothing is. */
export function faultOfFile(db: Db): FileFault | null {
  return WATCHES.get(db)?.fault() ?? null;
}

/** Where writes wait for their turn; null for a database that is not served. */
export function writeQueueOf(db: Db): WriteQueue | null {
  return WRITINGS.get(db)?.queue ?? null;
}

/** While it is the same, nothing was committed; null where that can't be told. */
export function changeMark(db: Db): string | null {
  return MARKS.get(db)?.() ?? null;
}

/** Calls back after each commit, of whomever, where that is told; gives the way to stop. */
export function whenTold(db: Db, listener: () => void): () => void {
  return SERVERS.get(db)?.listening?.subscribe(listener) ?? (() => undefined);
}

/**
 * Where what was published up to a load is read: any server that has come so far. What belongs to the house
 * (accounts, the desk, what is being written) is read from the database itself.
 */
export function publishedDb(db: Db, load: number): Db {
  const opened = SERVERS.get(db);
  opened?.servers.note(load);
  return opened?.published ?? db;
}

/** How the servers of a served database are; null for a file. */
export function serversOf(db: Db): ServerState[] | null {
  return SERVERS.get(db)?.states() ?? null;
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
