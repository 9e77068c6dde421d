import type { DatabaseConnection } from 'kysely';
import { ask } from './connection.ts';
import { clientUnder, PoolDriver } from './pool-driver.ts';

/**
 * For what is counted apart from the data (`apartOf`): a transaction takes no lock by itself, and nobody is
 * told that it was committed. Its connections are those of another driver, which closes them.
 */
export class ApartDriver extends PoolDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await ask(clientUnder(connection), 'begin isolation level read committed read write');
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await ask(clientUnder(connection), 'commit');
  }

  override destroy(): Promise<void> {
    return Promise.resolve();
  }
}
