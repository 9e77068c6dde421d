import type SQLite from 'better-sqlite3';
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import { openReading } from '../connection.ts';
import type { ActOrder, Order, Outcome } from './messages.ts';
import { readStatement } from './read-statement.ts';
import { areReferencesChecked, writeKind } from './write-kind.ts';
import type { Turn } from './write-queue.ts';
import type { Writing } from './writing.ts';

export interface ServedOptions {
  file: string;
  writing: Writing;
  /** Once the file was opened and read, by the connection that reads from now on. */
  onOpen: (reader: SQLite.Database) => void;
}

/**
 * What a server works with: queries outside of a transaction run here, on a connection that can't
 * write, and see what is committed; transactions run in the thread that writes, one after another.
 */
export class ServedDriver implements Driver {
  readonly #file: string;
  readonly #onOpen: ServedOptions['onOpen'];
  readonly #writing: Writing;
  #reader: SQLite.Database | null = null;

  constructor({ file, writing, onOpen }: ServedOptions) {
    this.#file = file;
    this.#onOpen = onOpen;
    this.#writing = writing;
  }

  async init(): Promise<void> {
    await this.#writing.writer.tell({ kind: 'open' });
    this.#reader = openReading(this.#file);
    // To open it is not yet to read it, by which its log is opened.
    this.#reader.pragma('page_count');
    this.#onOpen(this.#reader);
  }

  acquireConnection(): Promise<DatabaseConnection> {
    if (!this.#reader) throw new Error('the database was closed');
    return Promise.resolve(new ServedConnection(this.#reader, this.#writing));
  }

  beginTransaction(connection: DatabaseConnection): Promise<void> {
    return served(connection).begin();
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    return served(connection).commit();
  }

  rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    return served(connection).rollback();
  }

  /** One that still has its turn was left half way. */
  releaseConnection(connection: DatabaseConnection): Promise<void> {
    return served(connection).rollback();
  }

  /**
   * An act that is under way is done first. The writer closes last: whoever does brings what is new
   * into the database file.
   */
  async destroy(): Promise<void> {
    const { queue, writer } = this.#writing;
    await queue.enter('short');
    this.#reader?.close();
    this.#reader = null;
    await writer.close();
  }
}

function served(connection: DatabaseConnection): ServedConnection {
  if (connection instanceof ServedConnection) return connection;
  throw new Error('this is no connection of this database');
}

/** Its transactions are told to the thread that writes, or acts as a whole. */
export class ServedConnection implements DatabaseConnection {
  readonly #reader: SQLite.Database;
  readonly #writing: Writing;
  #turn: Turn | null = null;

  constructor(reader: SQLite.Database, writing: Writing) {
    this.#reader = reader;
    this.#writing = writing;
  }

  async begin(): Promise<void> {
    const turn = await this.#writing.queue.enter(writeKind());
    try {
      this.#writing.watch.require();
      await this.#writing.writer.tell({
        kind: 'begin',
        waitMs: turn.waitMs,
        areReferencesChecked: areReferencesChecked(),
      });
    } catch (error) {
      turn.giveBack();
      throw error;
    }
    this.#turn = turn;
  }

  async commit(): Promise<void> {
    // A long act may have begun before the file went away; what is refused here is rolled back.
    this.#writing.watch.require();
    await this.#tell({ kind: 'commit' });
    this.#endTurn();
  }

  async rollback(): Promise<void> {
    if (!this.#turn) return;
    try {
      await this.#writing.writer.tell({ kind: 'rollback' });
    } catch {
      // The thread has ended, and its transaction with it: what went wrong before is what counts.
    } finally {
      this.#endTurn();
    }
  }

  #endTurn(): void {
    this.#turn?.giveBack();
    this.#turn = null;
  }

  /** @throws what SQLite threw, which is noted */
  #tell(order: Order): Promise<Outcome<never>> {
    return this.#writing.writer.tell(order).catch((error: unknown) => {
      this.#writing.watch.note(error);
      throw error;
    });
  }

  #read<R>(sql: string, parameters: readonly unknown[]): R[] {
    try {
      return read<R>(this.#reader, sql, parameters);
    } catch (error) {
      this.#writing.watch.note(error);
      throw error;
    }
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    if (!this.#turn) return { rows: this.#read<R>(sql, parameters) };
    const { rows, changes, lastId } = await this.#tell({ kind: 'run', sql, parameters });
    return {
      rows,
      numAffectedRows: BigInt(changes),
      insertId: BigInt(lastId),
    };
  }

  /** In the transaction that was begun. Gives what the act gave. */
  async carryOut(order: ActOrder): Promise<never> {
    const { result } = await this.#tell({ kind: 'act', ...order });
    return result;
  }

  /** On a connection of its own: one that is being gone through can do nothing else. */
  async *streamQuery<R>({ sql, parameters }: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    if (this.#turn) throw new Error('what is being written is not streamed');
    const own = openReading(this.#reader.name);
    try {
      for (const row of own.prepare<unknown[], R>(sql).iterate(parameters)) yield { rows: [row] };
    } catch (error) {
      this.#writing.watch.note(error);
      throw error;
    } finally {
      own.close();
    }
  }
}

/** Lists of what is withheld lie in tables of the connection alone, which it may write. */
function read<R>(reader: SQLite.Database, sql: string, parameters: readonly unknown[]): R[] {
  const statement = readStatement<R>(reader, sql);
  if (statement.reader) return statement.all(parameters);
  try {
    statement.run(parameters);
  } catch (cause) {
    throw new Error('only a transaction may write', { cause });
  }
  return [];
}
