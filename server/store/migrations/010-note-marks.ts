import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The marks of notes behind a figure as it was printed: ①, *, [1]; null: none. */
export const noteMarks: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`alter table observation add column note_mark text check (note_mark <> '')`.execute(
      db,
    );
  },
};
