import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Who may see the figures of a release; null: everybody. */
export const access: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table release_version add column access text
      check (access in ('internal', 'restricted'))`.execute(db);
  },
};
