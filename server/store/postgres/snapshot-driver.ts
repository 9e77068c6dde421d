import type { DatabaseConnection } from 'kysely';
import { ask } from './connection.ts';
import { clientUnder } from './pool-driver.ts';
import { TriedDriver } from './tried-driver.ts';

/** One connection that sees the database as it stood at its first question, and writes nothing. */
export class SnapshotDriver extends TriedDriver {
  protected override async beginAll(connection: DatabaseConnection): Promise<void> {
    await ask(clientUnder(connection), 'begin isolation level repeatable read read only');
  }
}
