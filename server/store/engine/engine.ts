import { PostgresAdapter, type Kysely } from 'kysely';
import { postgres } from './postgres.ts';
import { sqlite } from './sqlite.ts';
import type { Engine } from './what-differs.ts';

/** The words of the engine that a connection, or a transaction, speaks to. */
export function engineOf(db: Pick<Kysely<unknown>, 'getExecutor'>): Engine {
  return db.getExecutor().adapter instanceof PostgresAdapter ? postgres : sqlite;
}
