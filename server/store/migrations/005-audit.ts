import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Every act, each row bound to the one before by its hash. Rows are never changed or removed. */
export const audit: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await statement.execute(db);
  },
};

const STATEMENTS = [
  // autoincrement remembers the last id given out, so that rows cut off at the end are missed.
  sql`create table act (
    id integer primary key autoincrement,
    at text not null,
    by text not null,
    door text not null check (door in ('session', 'key', 'console', 'system')),
    kind text not null,
    subject text not null,
    detail text not null check (json_valid(detail)),
    previous_hash text not null,
    hash text not null unique
  ) strict`,
  sql`create index act_of_subject on act (subject, id)`,
  sql`create trigger act_is_not_changed before update on act
    begin select raise(abort, 'the log of acts is append-only'); end`,
  sql`create trigger act_is_not_removed before delete on act
    begin select raise(abort, 'the log of acts is append-only'); end`,
];
