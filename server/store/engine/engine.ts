import { PostgresAdapter } from 'kysely';
import type { Db } from '../database.ts';
import { postgres } from './postgres.ts';
import { sqlite } from './sqlite.ts';
import type { Engine } from './what-differs.ts';

/** The words of the engine that a connection, or a transaction, speaks to. */
export function engineOf(db: Pick<Db, 'getExecutor'>): Engine {
  return db.getExecutor().adapter instanceof PostgresAdapter ? postgres : sqlite;
}
