import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { wordsOf } from './words.ts';

/** Queries that an account keeps under a name, with what their words meant when they were kept. */
export const savedQueries: Migration = {
  async up(db: Kysely<unknown>) {
    const { text, json, strict } = wordsOf(db);
    await sql`create table saved_query (
      id ${text} primary key,
      account_name ${text} not null references account (name),
      name ${text} not null,
      query ${text} not null,
      sharing ${text} not null check (sharing in ('none', 'link', 'office')),
      asked ${json('asked')} not null,
      created_at ${text} not null,
      changed_at ${text} not null,
      deleted_at ${text}
    ) ${strict}`.execute(db);
    await sql`create index saved_query_account on saved_query (account_name)`.execute(db);
  },
};
