import type { Db } from '../database.ts';

const APART = new WeakMap<Db, Db>();

/**
 * By which small things are counted for all nodes: a way to the primary of PostgreSQL whose transactions
 * take no turn with those that write data, and of whose commits nobody is told. Null where one process
 * serves the database: it counts in memory.
 */
export function apartOf(db: Db): Db | null {
  return APART.get(db) ?? null;
}

export function setApart(db: Db, apart: Db): void {
  APART.set(db, apart);
}
