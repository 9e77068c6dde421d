import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Browsers that signed in before are known by a signed cookie; accounts are no longer locked. */
export const knownBrowsers: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await statement.execute(db);
  },
};

const STATEMENTS = [
  sql`create table device_secret (created_at text primary key, secret text not null)
    strict, without rowid`,
  sql`alter table account drop column failures`,
  sql`alter table account drop column locked_until`,
];
