import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { wordsOf } from './words.ts';

/**
 * Drafts that are looked at lie in the tables of figures, under numbers of their own: which they are, what
 * each was made of, and where it lies. Their numbers are never given twice.
 */
export const draftViews: Migration = {
  async up(db: Kysely<unknown>) {
    const { text, json, strict } = wordsOf(db);
    // Without a key it is being removed, and nobody finds it any more.
    await sql`create table draft_view (
      load_id integer primary key,
      key ${text} unique,
      edition_id integer not null references edition (id),
      up_to integer not null,
      version ${text} not null,
      release_keys ${json('release_keys')} not null,
      blocks ${json('blocks')} not null,
      asked_at ${text} not null
    ) ${strict}`.execute(db);
    await sql`create table draft_number (last integer not null) ${strict}`.execute(db);
    await sql`insert into draft_number values (${sql.lit(FIRST_DRAFT - 1)})`.execute(db);
  },
};

/** As it was when this step was written. */
const FIRST_DRAFT = 1_073_741_824;
