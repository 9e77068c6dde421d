import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What is being prepared lies apart from what counts, as the tables that were read: nothing that
 * reads observations can meet a draft. Publishing an edition loads its tables.
 */
export const editions: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await statement.execute(db);
  },
};

const STATEMENTS = [
  sql`create table edition (
    id integer primary key autoincrement,
    release_id text not null,
    no integer not null check (no >= 1),
    state text not null check (
      state in ('draft', 'submitted', 'approved', 'scheduled', 'published', 'discarded')
    ),
    info text not null check (json_valid(info)),
    reason text not null,
    opened_by text not null,
    opened_at text not null,
    embargo_until text,
    from_release text,
    approved_at_load integer,
    load_id integer references load (id)
  ) strict`,
  // At most one edition of a release is being prepared.
  sql`create unique index edition_open on edition (release_id)
    where state in ('draft', 'submitted', 'approved', 'scheduled')`,
  sql`create table edition_step (
    id integer primary key autoincrement,
    edition_id integer not null references edition (id),
    step text not null,
    by text not null,
    at text not null,
    note text not null
  ) strict`,
  sql`create index edition_step_of_edition on edition_step (edition_id, id)`,
  sql`create table draft_load (
    id integer primary key autoincrement,
    edition_id integer not null references edition (id),
    at text not null,
    by text not null,
    note text not null,
    warnings text not null check (json_valid(warnings)),
    warnings_reason text not null,
    undone_at text,
    undone_by text
  ) strict`,
  sql`create index draft_load_of_edition on draft_load (edition_id, id)`,
  sql`create table draft_table (
    id integer primary key autoincrement,
    draft_load_id integer not null references draft_load (id),
    kind text not null,
    subject text not null,
    content text not null check (json_valid(content)),
    content_hash text not null
  ) strict`,
  sql`create index draft_table_of_load on draft_table (draft_load_id)`,
  // A file on its way in: read anew each time it is looked at, gone once it is taken or dropped.
  sql`create table upload (
    id text primary key,
    edition_id integer not null references edition (id),
    by text not null,
    at text not null
  ) strict, without rowid`,
  sql`create table upload_file (
    upload_id text not null references upload (id) on delete cascade,
    position integer not null,
    name text not null,
    bytes blob not null,
    region_id text,
    primary key (upload_id, position)
  ) strict`,
  sql`create table alias (
    kind text not null check (kind in ('region', 'department', 'indicator')),
    alias text not null,
    id text not null,
    by text not null,
    at text not null,
    primary key (kind, alias)
  ) strict, without rowid`,
];
