import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Keys have an end, those without one a year from now, and show what they did last. */
export const keysEnd: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of STATEMENTS) await statement.execute(db);
  },
};

const STATEMENTS = [
  sql`alter table api_key add column last_used_for text`,
  sql`update api_key set expires_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '+365 days')
    where expires_at is null`,
];
