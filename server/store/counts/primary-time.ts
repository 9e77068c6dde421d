import { sql } from 'kysely';
import type { Db } from '../database.ts';

/**
 * The time by the clock of the primary, in milliseconds since 1970: nodes' clocks differ, and what one
 * says must hold at the others.
 * @param now what the program takes for the time, by the clock of this machine
 */
export async function primaryTime(db: Db, now: Date): Promise<number> {
  const { rows } = await sql<{ at: number }>`select
    floor(extract(epoch from clock_timestamp()) * 1000)::int8 as at`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('the primary told no time');
  return now.getTime() + (row.at - Date.now());
}
