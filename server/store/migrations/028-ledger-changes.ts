import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Changes of tables of the ledger that wait until somebody else has looked at them, and what became of those.
 * `whole` replaces a table, one of which waits at a time; `rows` puts single rows into it, and many may.
 */
export const ledgerChanges: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await statement.execute(db);
  },
};

const STATEMENTS = [
  sql`create table ledger_change (
    no integer primary key,
    kind text not null,
    subject text not null,
    mode text not null check (mode in ('whole', 'rows')),
    base integer not null,
    at text not null,
    by text not null,
    door text not null,
    note text not null,
    content text not null check (json_valid(content)),
    state text not null check (state in ('waiting', 'approved', 'returned', 'withdrawn')),
    reviewed_at text,
    reviewed_by text,
    reason text not null default ''
  ) strict`,
  sql`create unique index ledger_change_waiting on ledger_change (kind, subject)
    where state = 'waiting' and mode = 'whole'`,
];
