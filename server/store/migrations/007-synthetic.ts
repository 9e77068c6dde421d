import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Whether the figures of a release were made up by a program, and from which seed. */
export const synthetic: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table release_version add column synthetic integer not null default 0
      check (synthetic in (0, 1))`.execute(db);
    await sql`alter table release_version add column seed integer`.execute(db);
  },
};
