import SQLite from 'better-sqlite3';
import { CamelCasePlugin, Kysely, SqliteDialect, type CompiledQuery } from 'kysely';
import type { Db } from '#server/store/database.ts';
import type { Database } from '#server/store/tables.ts';
import { fixtureFile } from '#test/support/database.ts';

/** What a function asked the database, and how SQLite goes about it. */
export interface AskedQuery {
  /** A clause a line. */
  sql: string;
  /** EXPLAIN QUERY PLAN, a step a line. */
  plan: string[];
}

/** Runs a function on data/ and tells its queries, in order. */
export async function askedBy(run: (db: Db) => Promise<unknown>): Promise<AskedQuery[]> {
  const sqlite = new SQLite(await fixtureFile());
  sqlite.pragma('foreign_keys = ON');
  const queries: CompiledQuery[] = [];
  const db = new Kysely<Database>({
    dialect: new SqliteDialect({ database: sqlite }),
    plugins: [new CamelCasePlugin()],
    log: ({ query }) => void queries.push(query),
  });
  await run(db);
  const asked = queries
    .filter(({ sql }) => !/^(?:begin|commit|rollback)/u.test(sql))
    .map(({ sql, parameters }) => ({
      sql: breakLines(sql),
      plan: sql.startsWith('create ') ? [] : explain(sqlite, sql, parameters),
    }));
  await db.destroy();
  return asked;
}

/** @throws when it asked more than one query, or none */
export async function askedOnceBy(run: (db: Db) => Promise<unknown>): Promise<AskedQuery> {
  const [query, ...rest] = await askedBy(run);
  if (!query || rest.length > 0) throw new Error(`${rest.length + Number(!!query)} queries`);
  return query;
}

function explain(sqlite: SQLite.Database, sql: string, parameters: readonly unknown[]): string[] {
  const steps = sqlite.prepare(`explain query plan ${sql}`).all(...parameters);
  return (steps as { detail: string }[])
    .map(({ detail }) => detail)
    .filter((step) => !LOADS_TAKEN_BACK.test(step));
}

/** How the few loads that were taken back are left out: the same in every query, once. */
const LOADS_TAKEN_BACK = /^(?:LIST SUBQUERY|CREATE BLOOM FILTER|SEARCH load USING .* load_undone)/u;

export function breakLines(sql: string): string {
  return sql
    .trim()
    .replaceAll(/\s+/gu, ' ')
    .replaceAll('"', '')
    .replaceAll(
      / (?=(?:from|inner join|where|and|group by|order by|limit|on conflict|returning|set|values) )/gu,
      '\n',
    );
}
