import type { DatabaseConnection } from 'kysely';
import { ask, PostgresConnection } from './connection.ts';
import { clientUnder, PoolDriver } from './pool-driver.ts';
import { rollBack } from './transaction.ts';

/**
 * One connection in one transaction that is never committed: what is a transaction there is a part of it.
 * Nobody else writes until it is closed.
 */
export class TriedDriver extends PoolDriver {
  readonly #turns: (() => void)[] = [];
  #connection: Promise<PostgresConnection> | null = null;
  #isLent = false;

  override async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#isLent) await new Promise<void>((resolve) => this.#turns.push(resolve));
    this.#isLent = true;
    this.#connection ??= this.#begin();
    return this.#connection;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await ask(clientUnder(connection), 'savepoint tried');
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await ask(clientUnder(connection), 'release savepoint tried');
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await ask(clientUnder(connection), 'rollback to savepoint tried; release savepoint tried');
  }

  override releaseConnection(): Promise<void> {
    this.#isLent = false;
    this.#turns.shift()?.();
    return Promise.resolve();
  }

  override async destroy(): Promise<void> {
    const connection = await this.#connection?.catch(() => null);
    if (connection) {
      await rollBack(connection.client);
      await super.releaseConnection(connection);
    }
    await super.destroy();
  }

  /** The one transaction. */
  protected beginAll(connection: DatabaseConnection): Promise<void> {
    return super.beginTransaction(connection);
  }

  async #begin(): Promise<PostgresConnection> {
    const connection = await super.acquireConnection();
    if (!(connection instanceof PostgresConnection)) throw new Error('another connection');
    await this.beginAll(connection);
    return connection;
  }
}
