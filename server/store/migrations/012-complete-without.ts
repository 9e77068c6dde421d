import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Whose figures a release does without, as a JSON list; null: it waits for all. */
export const completeWithout: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table release_version add column complete_without text`.execute(db);
  },
};
