import type { Kysely, RawBuilder, SelectQueryBuilder, SqlBool } from 'kysely';
import type { Database } from '../tables.ts';

/** The newest row of each group of rows, in the order of the groups. */
export interface Newest {
  /** Its load, and how many older rows its group has. Both are to be selected beside its columns. */
  load: RawBuilder<number>;
  older: RawBuilder<number>;
  /** Makes a query of all rows one of the newest. What orders it otherwise goes around it. */
  ofEach: <DB, TB extends keyof DB, O>(
    query: SelectQueryBuilder<DB, TB, O>,
  ) => SelectQueryBuilder<DB, TB, O>;
}

/** As PostgreSQL calls it; to SQLite a number says by itself what it is. */
export type GivenType = 'int4' | 'int8' | 'text';
export type GivenCell = string | number | null;

/** A row of a table that points at one of another which is not there. */
export interface BrokenReference {
  table: string;
  parent: string;
}

/**
 * What SQLite and PostgreSQL say differently. Queries are written once and take from here the few words that
 * they can't share; columns are named as in TypeScript.
 */
export interface Engine {
  /** For what is no query: how tables are made. A query that asks for it lacks a word below. */
  readonly name: 'sqlite' | 'postgres';

  newestOf: (keys: readonly string[], load: string) => Newest;

  /** Numbers as a subquery of one column, and rows of them of as many columns as a row has. */
  listed: (numbers: readonly number[]) => RawBuilder<number>;
  listedRows: (rows: readonly (readonly number[])[], columns: number) => RawBuilder<number>;

  /** Rows as a subquery whose columns have these names, as in the database, and are of these types. */
  given: (
    columns: Readonly<Record<string, GivenType>>,
    rows: readonly (readonly GivenCell[])[],
  ) => RawBuilder<unknown>;

  /** Whether figures and targets are held against the tables of their keys as they are written. */
  readonly holdsKeys: boolean;

  /** Whether a name is this one, however it is capitalised (A to Z), and what such names are sorted by. */
  isNamed: (column: string, name: string) => RawBuilder<SqlBool>;
  nameOrder: (column: string) => RawBuilder<string>;

  /** Whether a text has these letters in it, capitals told apart; false for null. */
  contains: (column: string, letters: string) => RawBuilder<SqlBool>;

  /** A field of a column of JSON; null too where the column holds something else. */
  jsonField: (column: string, field: string) => RawBuilder<string | null>;

  /** JSON, as text, of the rows of a group: an object, a list of a column, that of what is there by a key. */
  jsonObject: (fields: Readonly<Record<string, RawBuilder<string>>>) => RawBuilder<string>;
  jsonList: (column: string) => RawBuilder<string>;
  jsonMap: (key: string, column: string) => RawBuilder<string>;

  /** The last id that the log of acts gave out, whether or not its row is there; null: none. */
  lastActGiven: RawBuilder<number | null>;
  /** 1 where everything that keeps acts from being changed is in its place, else 0. */
  areActsGuarded: RawBuilder<number>;

  brokenPages: (db: Kysely<Database>) => Promise<string[]>;
  brokenReferences: (db: Kysely<Database>) => Promise<BrokenReference[]>;
}
