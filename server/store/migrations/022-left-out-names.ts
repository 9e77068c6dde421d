import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Lines and columns that are not to be read in the tables of an office. */
export const leftOutNames: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`create table left_out_name (
      source text not null,
      name text not null,
      words text not null,
      by text not null,
      at text not null,
      primary key (source, name)
    ) strict, without rowid`.execute(db);
  },
};
