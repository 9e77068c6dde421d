import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import type { ActOrder, Order, Outcome } from './messages.ts';
import type { Reading } from './reading.ts';
import { areReferencesChecked, writeKind } from './write-kind.ts';
import type { Turn } from './write-queue.ts';
import type { WriteWatch, Writing } from './writing.ts';

export interface ServedOptions {
  reading: Reading;
  writing: Writing;
  watch: WriteWatch;
}

/**
 * What a server works with: queries outside of a transaction are asked here, where nothing can be
 * written, and see what is committed; transactions run in the thread that writes, one after another.
 */
export class ServedDriver implements Driver {
  readonly #served: ServedOptions;
  #isOpen = false;

  constructor(served: ServedOptions) {
    this.#served = served;
  }

  async init(): Promise<void> {
    await this.#served.reading.open();
    this.#isOpen = true;
  }

  acquireConnection(): Promise<DatabaseConnection> {
    if (!this.#isOpen) throw new Error('the database was closed');
    return Promise.resolve(new ServedConnection(this.#served));
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
    const { queue, writer } = this.#served.writing;
    await queue.enter('short');
    this.#isOpen = false;
    await this.#served.reading.close();
    await writer.close();
  }
}

function served(connection: DatabaseConnection): ServedConnection {
  if (connection instanceof ServedConnection) return connection;
  throw new Error('this is no connection of this database');
}

/** Its transactions are told to the thread that writes, or acts as a whole. */
export class ServedConnection implements DatabaseConnection {
  readonly #reading: Reading;
  readonly #writing: Writing;
  readonly #watch: WriteWatch;
  #turn: Turn | null = null;

  constructor({ reading, writing, watch }: ServedOptions) {
    this.#reading = reading;
    this.#writing = writing;
    this.#watch = watch;
  }

  async begin(): Promise<void> {
    const turn = await this.#writing.queue.enter(writeKind());
    try {
      this.#watch.require();
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
    this.#watch.require();
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

  /** @throws what the database threw, which is noted */
  #tell(order: Order): Promise<Outcome<never>> {
    return this.#writing.writer.tell(order).catch((error: unknown) => {
      this.#watch.note(error);
      throw error;
    });
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    if (!this.#turn) return { rows: await this.#reading.read<R>({ sql, parameters }) };
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

  streamQuery<R>(
    { sql, parameters }: CompiledQuery,
    chunkSize: number,
  ): AsyncIterableIterator<QueryResult<R>> {
    if (this.#turn) throw new Error('what is being written is not streamed');
    return this.#reading.stream<R>({ sql, parameters }, chunkSize);
  }
}
