import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What the office calls annexes where it lists them: JSON of names by titles; null: by their titles. */
export const annexNames: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table release_version add column annex_names text`.execute(db);
  },
};
