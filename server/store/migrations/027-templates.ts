import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** How files of no known kind are read: shown for an upload, and kept under a name with all its versions. */
export const templates: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await statement.execute(db);
  },
};

const STATEMENTS = [
  sql`create table template (
    id text primary key,
    name text not null,
    version integer not null,
    is_deleted integer not null default 0 check (is_deleted in (0, 1)),
    used_at text,
    used_by text,
    used_for text
  ) strict, without rowid`,
  // A name may be given anew once its template is deleted.
  sql`create unique index template_name on template (name) where is_deleted = 0`,
  sql`create table template_version (
    template_id text not null references template (id) on delete cascade,
    version integer not null,
    name text not null,
    source text not null,
    sheets text not null check (json_valid(sheets)),
    act text not null check (act in ('made', 'changed', 'restored', 'imported')),
    of_version integer,
    at text not null,
    by text not null,
    primary key (template_id, version)
  ) strict, without rowid`,
  sql`create table upload_shown (
    upload_id text not null references upload (id) on delete cascade,
    file text not null,
    sheets text not null check (json_valid(sheets)),
    template text,
    primary key (upload_id, file)
  ) strict, without rowid`,
];
