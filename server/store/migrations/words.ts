import { sql, type Kysely, type RawBuilder } from 'kysely';
import { engineOf } from '../engine/engine.ts';
import { json, TEXT } from './postgres/column-types.ts';

/** What a step says for either engine. */
export interface SchemaWords {
  /** Types of columns; text sorts by its bytes. Numbers are `integer` in both, `bigint` beyond 2^31. */
  text: RawBuilder<unknown>;
  bytes: RawBuilder<unknown>;
  json: (column: string) => RawBuilder<unknown>;
  /** What stands behind the columns of a table: SQLite would take any value in any of them. */
  strict: RawBuilder<unknown>;
}

const SQLITE: SchemaWords = {
  text: sql`text`,
  bytes: sql`blob`,
  json: (column) => sql.raw(`text check (json_valid(${column}))`),
  strict: sql`strict`,
};

const POSTGRES: SchemaWords = {
  text: sql.raw(TEXT),
  bytes: sql`bytea`,
  json: (column) => sql.raw(json(column)),
  strict: sql``,
};

/** @example await sql`create table seen (by ${text} primary key) ${strict}`.execute(db) */
export function wordsOf(db: Kysely<unknown>): SchemaWords {
  return engineOf(db).name === 'postgres' ? POSTGRES : SQLITE;
}
