import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The day on which a bulletin urges on what is late; null: it does not. */
export const urgedOn: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table release_version add column urged_on text`.execute(db);
  },
};
