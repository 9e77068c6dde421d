import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { insertAlias } from '#server/store/aliases.ts';
import { openDatabase } from '#server/store/database.ts';
import { afterFile } from '#test/support/after-file.ts';
import { newDatabaseFile } from '#test/support/database.ts';

const alias = {
  kind: 'indicator',
  alias: 'x'.repeat(200_000),
  id: 'gdp',
  by: 'li',
  at: '2026',
} as const;

test('a command that finds the disk full says that, not that it could not roll back', async () => {
  const db = await openDatabase(newDatabaseFile());
  afterFile(() => db.destroy());
  await sql`pragma cache_size = 2`.execute(db);
  await sql`pragma max_page_count = 90`.execute(db);
  const writing = db.transaction().execute((trx) => insertAlias(trx, alias));
  await expect(writing).rejects.toMatchObject({ code: 'SQLITE_FULL' });
  expect(await db.selectFrom('alias').selectAll().execute()).toEqual([]);
});

test('what a command commits is on the disk before it says so', async () => {
  const db = await openDatabase(newDatabaseFile());
  afterFile(() => db.destroy());
  const { rows } = await sql`pragma synchronous`.execute(db);
  // FULL: the log is synced at each commit. docs: sqlite.org/pragma.html#pragma_synchronous
  expect(rows).toEqual([{ synchronous: 2 }]);
});
