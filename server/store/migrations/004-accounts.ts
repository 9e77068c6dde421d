import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Who may do more than read. Of passwords, sessions, keys and links only hashes are kept. */
export const accounts: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await statement.execute(db);
  },
};

const roles = sql.raw(`text not null check (json_valid(roles))`);

const STATEMENTS = [
  // Never deleted: the audit and every load name them.
  sql`create table account (
    name text primary key collate nocase,
    display_name text not null,
    roles ${roles},
    password_hash text,
    is_disabled integer not null default 0 check (is_disabled in (0, 1)),
    failures integer not null default 0,
    locked_until text,
    created_at text not null
  ) strict, without rowid`,
  sql`create table session (
    token_hash text primary key,
    account_name text not null references account (name),
    csrf_token text not null,
    created_at text not null,
    last_seen_at text not null,
    user_agent text not null
  ) strict, without rowid`,
  sql`create index session_of_account on session (account_name)`,
  sql`create table api_key (
    id text primary key,
    key_hash text not null unique,
    account_name text not null references account (name),
    label text not null,
    roles ${roles},
    created_at text not null,
    expires_at text,
    last_used_at text,
    revoked_at text
  ) strict, without rowid`,
  // account_name is null for the link that makes the first administrator.
  sql`create table invitation (
    token_hash text primary key,
    account_name text references account (name),
    created_at text not null,
    expires_at text not null,
    used_at text
  ) strict, without rowid`,
  sql`create table setting (name text primary key, value text not null check (json_valid(value)))
    strict, without rowid`,
];
