import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { DESK_TABLES } from './postgres/desk-tables.ts';
import { FIGURE_TABLES } from './postgres/figure-tables.ts';
import { GUARDS } from './postgres/guards.ts';
import { KEY_STATEMENTS } from './postgres/keys.ts';
import { READING_AIDS } from './postgres/reading-aids.ts';

/**
 * What the steps 001 to 029 made of SQLite's tables, at once: a database of PostgreSQL is never older than
 * that. Texts are in the collation "C", in which they sort by their bytes as SQLite sorts them; JSON is text,
 * as it was written. docs: docs/decisions/056-two-engines.md
 */
export const postgresBaseline: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of [
      ...FIGURE_TABLES,
      ...DESK_TABLES,
      ...KEY_STATEMENTS,
      ...GUARDS,
      ...READING_AIDS,
    ]) {
      await sql.raw(statement).execute(db);
    }
  },
};
