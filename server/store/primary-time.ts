import { sql } from 'kysely';
import type { Db } from './database.ts';
import { engineOf } from './engine/engine.ts';

/** The clock of a PostgreSQL server, in milliseconds since 1970. */
export const SERVER_CLOCK = sql<number>`floor(extract(epoch from clock_timestamp()) * 1000)::int8`;

/**
 * The time by which all who serve a database go, in milliseconds since 1970: that of PostgreSQL's primary,
 * for the clocks of nodes differ and what one says must hold at the others. Whoever serves a file alone has
 * a clock of his own.
 * @param now what the program takes for the time, by the clock of this machine
 */
export async function primaryTime(db: Db, now: Date): Promise<number> {
  if (engineOf(db).name === 'sqlite') return now.getTime();
  const { rows } = await sql<{ at: number }>`select ${SERVER_CLOCK} as at`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('the primary told no time');
  return timeThere(now, row.at);
}

/** What the program takes for the time, by a clock that has just been read. */
export function timeThere(now: Date, at: number): number {
  return now.getTime() + (at - Date.now());
}
