import type { ClientBase } from 'pg';
import type { Transaction } from 'kysely';
import type { Database } from '#server/store/tables.ts';
import { PostgresConnection } from './connection.ts';

/**
 * The client under a transaction, for what is copied in or out as a stream.
 * @throws where the transaction writes in another thread: what is that large is an act (036)
 */
export async function clientOf(trx: Transaction<Database>): Promise<ClientBase> {
  const client = await trx
    .getExecutor()
    .provideConnection((connection) =>
      Promise.resolve(connection instanceof PostgresConnection ? connection.client : null),
    );
  if (client) return client;
  throw new Error('this transaction writes in another thread');
}
