import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The office's own opening and closing paragraphs, kept with the release, never generated. */
export const releaseWords: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table release add column opening text not null default ''`.execute(db);
    await sql`alter table release add column closing text not null default ''`.execute(db);
  },
};
