import type { ClientBase } from 'pg';

/** Fewer are found by PostgreSQL itself, within a minute or two. */
const MANY = 1000;
/** Of how many rows one must be new before they are worth another look at all. */
const SHARE = 20;

const COPIED = new WeakMap<ClientBase, number>();

/** Notes that a transaction has copied figures in. */
export function noteCopied(client: ClientBase, rows: number): void {
  COPIED.set(client, (COPIED.get(client) ?? 0) + rows);
}

/** What was copied in was taken back. */
export function forgetCopied(client: ClientBase): void {
  COPIED.delete(client);
}

/**
 * Tells PostgreSQL of the rows that were committed, where they are many: until a vacuum each reader looks into
 * the table for each of them, which takes a ranking of them four times as long. It has no part in what was
 * written: if it fails, it is done another time.
 */
export async function tidyUp(client: ClientBase): Promise<void> {
  const rows = COPIED.get(client) ?? 0;
  COPIED.delete(client);
  if (rows < MANY) return;
  try {
    const [known] = (await client.query<Known>(KNOWN)).rows;
    if (known?.isSeen !== 1) return;
    const isAnotherTable = rows * SHARE > known.rows;
    // Whoever is at it already does the same.
    await client.query(
      `vacuum (skip_locked${isAnotherTable ? ', analyze' : ''}) observation, release_indicator`,
    );
  } catch {
    return;
  }
}

interface Known {
  rows: number;
  isSeen: number;
}

/**
 * A replica that says what its readers still need (hot_standby_feedback) says so every ten seconds: before, a
 * vacuum could do nothing, and PostgreSQL, which comes by itself after so many rows, would count from it.
 */
const KNOWN = `
  select reltuples as rows, case when exists (
    select 1 from (
      select xmin from pg_replication_slots union all
      select backend_xmin from pg_stat_replication
    ) as needed (xmin) where age(xmin) > 0
  ) then 0 else 1 end as "isSeen"
  from pg_class where oid = 'observation'::regclass`;
