import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Exports that are kept as they were, by the hash of their bytes; and how often a key may ask. */
export const frozen: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await statement.execute(db);
  },
};

const STATEMENTS = [
  sql`create table frozen (
    hash text primary key check (length(hash) = 64),
    format text not null,
    content_type text not null,
    name text not null,
    query text not null,
    load_id integer not null references load (id),
    rows integer not null,
    bytes integer not null,
    frozen_at text not null,
    withheld integer not null,
    citation text not null check (json_valid(citation)),
    content blob not null
  ) strict`,
  sql`alter table api_key add column requests_per_minute integer not null default 1200
    check (requests_per_minute > 0)`,
];
