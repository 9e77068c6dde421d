import type { Kysely } from 'kysely';
import type { Database } from '../tables.ts';

const APART = new WeakMap<Kysely<Database>, Kysely<Database>>();

/**
 * By which small things are counted for all nodes: a way to the primary of PostgreSQL whose transactions
 * take no turn with those that write data, and of whose commits nobody is told. Null where one process
 * serves the database: it counts in memory.
 */
export function apartOf(db: Kysely<Database>): Kysely<Database> | null {
  return APART.get(db) ?? null;
}

export function setApart(db: Kysely<Database>, apart: Kysely<Database>): void {
  APART.set(db, apart);
}
