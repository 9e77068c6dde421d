import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Changes of the dictionary that wait until somebody else has looked at them, and what became of those. */
export const dictionaryChanges: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await statement.execute(db);
  },
};

const STATEMENTS = [
  sql`create table dictionary_change (
    no integer primary key,
    base integer not null,
    at text not null,
    by text not null,
    door text not null,
    note text not null,
    tables text not null check (json_valid(tables)),
    state text not null check (state in ('waiting', 'approved', 'returned', 'withdrawn')),
    reviewed_at text,
    reviewed_by text,
    reason text not null default ''
  ) strict`,
  sql`create unique index dictionary_change_waiting on dictionary_change (state)
    where state = 'waiting'`,
];
