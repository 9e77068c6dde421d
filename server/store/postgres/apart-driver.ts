import type { PoolClient } from 'pg';
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import { ask, PostgresConnection } from './connection.ts';
import { asPostgresError, throwAsPostgres } from './thrown.ts';

/**
 * For what is counted apart from the data (`apartOf`): a transaction takes no lock by itself, and nobody is
 * told that it was committed.
 */
export class ApartDriver implements Driver {
  readonly #connect: () => Promise<PoolClient>;

  /** @param connect lends a connection of a pool that somebody else closes */
  constructor(connect: () => Promise<PoolClient>) {
    this.#connect = connect;
  }

  init(): Promise<void> {
    return Promise.resolve();
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    return new ApartConnection(await this.#connect().catch(throwAsPostgres));
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await ask(apart(connection).client, 'begin isolation level read committed read write');
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await ask(apart(connection).client, 'commit');
  }

  /** One that does not answer has nothing that could be taken back. */
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await ask(apart(connection).client, 'rollback').catch(() => undefined);
  }

  releaseConnection(connection: DatabaseConnection): Promise<void> {
    apart(connection).giveBack();
    return Promise.resolve();
  }

  destroy(): Promise<void> {
    return Promise.resolve();
  }
}

class ApartConnection extends PostgresConnection {
  readonly #lent: PoolClient;
  #isSilent = false;

  constructor(client: PoolClient) {
    super(client);
    this.#lent = client;
  }

  override async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    try {
      return await super.executeQuery(query);
    } catch (error) {
      this.#isSilent = asPostgresError(error).code.startsWith('08');
      throw error;
    }
  }

  /** One that was not answered, or was left half way, is not lent again. */
  giveBack(): void {
    this.#lent.release(this.#isSilent || this.#lent.getTransactionStatus() !== 'I');
  }
}

function apart(connection: DatabaseConnection): ApartConnection {
  if (connection instanceof ApartConnection) return connection;
  throw new Error('this is no connection of this database');
}
