import type { ClientBase } from 'pg';
import type { Kysely } from 'kysely';
import type { Database } from '#server/store/tables.ts';
import { PostgresConnection } from './connection.ts';

/**
 * The client under a transaction, or of a database that has one alone, for what is copied in or out as a stream.
 * @throws where the transaction writes in another thread: what is that large is an act (036)
 */
export async function clientOf(db: Pick<Kysely<Database>, 'getExecutor'>): Promise<ClientBase> {
  const client = await db
    .getExecutor()
    .provideConnection((connection) =>
      Promise.resolve(connection instanceof PostgresConnection ? connection.client : null),
    );
  if (client) return client;
  throw new Error('this transaction writes in another thread');
}
