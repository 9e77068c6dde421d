import { randomBytes } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { engineOf } from '../engine/engine.ts';
import { json, TEXT } from './postgres/column-types.ts';

/**
 * What all who serve one database must know of each other. A file of SQLite is served by one process, which
 * counts in memory, and what is frozen lies in files beside it: there this step changes nothing.
 */
export const nodes: Migration = {
  async up(db: Kysely<unknown>) {
    if (engineOf(db).name === 'sqlite') return;
    for (const statement of ON_POSTGRES) await sql.raw(statement).execute(db);
    const secret = randomBytes(32).toString('base64url');
    await sql`insert into shared_secret (secret) values (${secret})`.execute(db);
  },
};

/**
 * Counts are of an hour or a day, and a crash may forget them as a restart does. So they are in no log that is
 * kept, where the hash of what was typed for a name would stay for good.
 */
const ON_POSTGRES = [
  `create unlogged table shared_record (
    name ${TEXT} primary key,
    value ${json('value')} not null,
    over_at bigint not null
  ) with (fillfactor = 50)`,
  `create index shared_record_over on shared_record (over_at)`,
  `create unlogged table request_count (
    name ${TEXT} primary key,
    count integer not null,
    ends_at bigint not null
  ) with (fillfactor = 50)`,
  `create table shared_secret (
    is_one integer primary key default 1 check (is_one = 1),
    secret ${TEXT} not null
  )`,
  `create table frozen_content (
    hash ${TEXT} primary key check (length(hash) = 64),
    content bytea not null
  )`,
  // They are packed already.
  `alter table frozen_content alter column content set storage external`,
];
