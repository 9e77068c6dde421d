import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * What is typed in a release that follows no other, from whom its lines are gathered, and which lines an
 * account may enter. Null: as it was for before, no layout, nobody is asked, all lines.
 */
export const collection: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await statement.execute(db);
  },
};

const STATEMENTS = [
  sql`alter table edition add column entry_layout text check (json_valid(entry_layout))`,
  sql`alter table edition add column collection text check (json_valid(collection))`,
  sql`alter table account add column scope text check (json_valid(scope))`,
];
