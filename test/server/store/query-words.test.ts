import { join } from 'node:path';
import {
  CamelCasePlugin,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type Dialect,
} from 'kysely';
import { describe, expect, test } from 'vitest';
import { ListingQueryCompiler } from '#server/store/engine/postgres-compiler.ts';
import type { Database } from '#server/store/tables.ts';
import { ASKED } from './asked-functions.ts';
import { breakLines } from './query-log.ts';

/** Both at once and without a server: what is asked follows from the words alone. */
const ENGINES: Readonly<Record<string, Dialect>> = {
  sqlite: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
  postgres: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new ListingQueryCompiler(),
  },
};

describe.each(Object.entries(ENGINES))('%s is asked', (engine, dialect) => {
  test.each(Object.entries(ASKED))('%s', async (name, ask) => {
    const queries: string[] = [];
    const db = new Kysely<Database>({
      dialect,
      plugins: [new CamelCasePlugin()],
      log: ({ query }) => void queries.push(breakLines(query.sql)),
    });
    // It is answered by nothing at all, which some can't work with; by then they have asked.
    await ask(db).catch(() => undefined);
    const file = join(import.meta.dirname, '../../golden/queries', engine, `${name}.sql`);
    await expect(`${queries.join(';\n\n')};\n`).toMatchFileSnapshot(file);
  });
});
