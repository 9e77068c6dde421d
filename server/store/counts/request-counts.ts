import { sql } from 'kysely';
import type { Db } from '../database.ts';
import { hashName } from './hash-name.ts';
import { sharedSecret } from './shared-secret.ts';

/** How often somebody asked within a window of time, and how much of that is left. */
export interface RequestCount {
  name: string;
  count: number;
  leftMs: number;
}

const NOW = sql`floor(extract(epoch from statement_timestamp()) * 1000)::int8`;

/**
 * Adds what was counted here to what others counted, in one statement, and gives what it comes to. The first
 * who tells of a name begins its window, by the clock of the primary; one that is over begins anew.
 */
export async function tellRequests(
  apart: Db,
  told: readonly RequestCount[],
): Promise<RequestCount[]> {
  const secret = await sharedSecret(apart);
  const byHash = new Map(told.map((one) => [hashName(secret, `request ${one.name}`), one]));
  const counts = told.map(({ count }) => count);
  const left = told.map(({ leftMs }) => Math.ceil(leftMs));
  const { rows } = await sql<{ name: string; count: number; leftMs: number }>`
    insert into request_count as known (name, count, ends_at)
    select name, count, ${NOW} + left_ms
    from unnest(${arrayOf([...byHash.keys()])}::text[], ${arrayOf(counts)}::int4[],
      ${arrayOf(left)}::int4[]) as told (name, count, left_ms)
    -- In one order, or two nodes would wait for each other.
    order by name
    on conflict (name) do update set
      count = case when known.ends_at <= ${NOW} then excluded.count
        else known.count + excluded.count end,
      ends_at = case when known.ends_at <= ${NOW} then excluded.ends_at else known.ends_at end
    returning name, count, ends_at - ${NOW} as left_ms`.execute(apart);
  return rows.flatMap(({ name, count, leftMs }) => {
    const one = byHash.get(name);
    return one ? [{ name: one.name, count, leftMs }] : [];
  });
}

/** Those whose window is over; what another node tells of just now is left to the next time. */
export async function forgetRequests(apart: Db): Promise<void> {
  await sql`delete from request_count where name in
    (select name from request_count where ends_at <= ${NOW} for update skip locked)`.execute(apart);
}

/** As PostgreSQL writes an array: of numbers, or of hashes, in which nothing is to be quoted. */
const arrayOf = (values: readonly (string | number)[]): string => `{${values.join(',')}}`;
