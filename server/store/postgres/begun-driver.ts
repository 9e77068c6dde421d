import type { ClientBase } from 'pg';
import type { DatabaseConnection, Driver } from 'kysely';
import { PostgresConnection } from './connection.ts';

/** One client on which a transaction was begun, which whoever began it ends. */
export class BegunDriver implements Driver {
  readonly #client: ClientBase;

  constructor(client: ClientBase) {
    this.#client = client;
  }

  init(): Promise<void> {
    return Promise.resolve();
  }

  acquireConnection(): Promise<DatabaseConnection> {
    return Promise.resolve(new PostgresConnection(this.#client));
  }

  beginTransaction(): Promise<void> {
    return Promise.resolve();
  }

  commitTransaction(): Promise<void> {
    return Promise.resolve();
  }

  rollbackTransaction(): Promise<void> {
    return Promise.resolve();
  }

  releaseConnection(): Promise<void> {
    return Promise.resolve();
  }

  destroy(): Promise<void> {
    return Promise.resolve();
  }
}
