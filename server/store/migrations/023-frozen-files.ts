import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What is frozen lies in files; the database says what each is. What it held itself waits under another
 * name until it is moved out, one by one: a step that wrote files could not be taken back.
 */
export const frozenFiles: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await statement.execute(db);
  },
};

const STATEMENTS = [
  sql`alter table frozen rename to frozen_inside`,
  sql`create table frozen (
    hash text primary key check (length(hash) = 64),
    format text not null,
    content_type text not null,
    name text not null,
    query text not null,
    load_id integer not null references load (id),
    rows integer not null,
    bytes integer not null,
    stored_bytes integer not null,
    frozen_at text not null,
    withheld integer not null,
    citation text not null check (json_valid(citation)),
    last_asked_at text not null,
    kept_at text,
    kept_by text,
    expired_at text,
    check ((kept_at is null) = (kept_by is null)),
    check (kept_at is null or expired_at is null)
  ) strict`,
  // How much room they take, and which were not asked for the longest, without reading their rows.
  sql`create index frozen_in_use on frozen (expired_at, kept_at, last_asked_at, stored_bytes)`,
  // Nobody knows when they were last asked for: their time begins now.
  sql`insert into frozen (hash, format, content_type, name, query, load_id, rows, bytes, stored_bytes,
      frozen_at, withheld, citation, last_asked_at)
    select hash, format, content_type, name, query, load_id, rows, bytes, length(content),
      frozen_at, withheld, citation, strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
    from frozen_inside`,
];
