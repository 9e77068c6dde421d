import type SQLite from 'better-sqlite3';
import { CompiledQuery, SqliteDialect, SqliteDriver, type DatabaseConnection } from 'kysely';
import { withBare } from './bare-connection.ts';

/**
 * Transactions are there to write, and say so when they begin: SQLite then waits for another process
 * that writes (busy_timeout), which it does not for a reader that becomes a writer half way.
 */
export class WritingDialect extends SqliteDialect {
  readonly #database: SQLite.Database;
  readonly #close: () => void;

  constructor(database: SQLite.Database, close: () => void) {
    super({ database });
    this.#database = database;
    this.#close = close;
  }

  override createDriver(): SqliteDriver {
    return new WritingDriver(this.#database, this.#close);
  }
}

class WritingDriver extends SqliteDriver {
  readonly #database: SQLite.Database;
  readonly #close: () => void;

  constructor(database: SQLite.Database, close: () => void) {
    super({ database });
    this.#database = database;
    this.#close = close;
  }

  override destroy(): Promise<void> {
    this.#close();
    return Promise.resolve();
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    return withBare(await super.acquireConnection(), this.#database);
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** A full disk makes SQLite roll back by itself; that is what went wrong, not the rollback. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}
