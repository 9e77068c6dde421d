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
  const asked = Date.now();
  const { rows } = await sql<{ at: number }>`select ${SERVER_CLOCK} as at`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('the primary told no time');
  return timeThere(now, row.at, asked);
}

/**
 * What the program takes for the time, by a clock that was read since then. Where that may have shown the same as
 * the clock of this machine it counts as the same: how long its answer was on its way is no difference.
 * @param asked when it was asked, by this machine
 */
export function timeThere(now: Date, at: number, asked: number): number {
  const told = Date.now();
  const apart = at < asked ? at - asked : Math.max(0, at - told);
  return now.getTime() + apart;
}
