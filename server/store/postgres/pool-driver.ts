import type { ClientBase, Pool, PoolClient } from 'pg';
import type { DatabaseConnection, Driver } from 'kysely';
import { PostgresConnection } from './connection.ts';
import { beginWriting, commitWriting, rollBack } from './transaction.ts';
import { throwAsPostgres } from './thrown.ts';

const WAIT_MS = 5000;

/** For a command: a pool of one server, in which a transaction is there to write. */
export class PoolDriver implements Driver {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  init(): Promise<void> {
    return Promise.resolve();
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    return new PooledConnection(await this.#pool.connect().catch(throwAsPostgres));
  }

  beginTransaction(connection: DatabaseConnection): Promise<void> {
    return beginWriting(clientUnder(connection), WAIT_MS);
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    return commitWriting(clientUnder(connection));
  }

  rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    return rollBack(clientUnder(connection));
  }

  /** One that was left half way is not lent again. */
  releaseConnection(connection: DatabaseConnection): Promise<void> {
    if (connection instanceof PooledConnection) connection.giveBack();
    return Promise.resolve();
  }

  async destroy(): Promise<void> {
    await this.#pool.end();
  }
}

class PooledConnection extends PostgresConnection {
  readonly #lent: PoolClient;

  constructor(client: PoolClient) {
    super(client);
    this.#lent = client;
  }

  giveBack(): void {
    this.#lent.release(this.#lent.getTransactionStatus() !== 'I');
  }
}

export function clientUnder(connection: DatabaseConnection): ClientBase {
  if (connection instanceof PostgresConnection) return connection.client;
  throw new Error('this is no connection of this database');
}
