import SQLite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openDatabase } from '#server/store/database.ts';
import { afterFile } from '#test/support/after-file.ts';
import { olderFile } from '#test/support/older.ts';

test('a key that had no end gets one a year after the upgrade, another keeps its own', async () => {
  const file = olderFile();
  const before = new SQLite(file);
  before.exec(`insert into account (name, display_name, roles, created_at) values ('li', '李', '[]', '');
    insert into api_key (id, key_hash, account_name, label, roles, created_at, expires_at) values
      ('a', 'a', 'li', 'x', '[]', '', null),
      ('b', 'b', 'li', 'x', '[]', '', '2026-04-01T01:00:00.000Z')`);
  before.close();

  const db = await openDatabase(file);
  afterFile(() => db.destroy());
  const [one, other] = await db.selectFrom('apiKey').selectAll().orderBy('id').execute();
  const days = (Date.parse(one?.expiresAt ?? '') - Date.now()) / (24 * 60 * 60_000);
  expect(days).toBeGreaterThan(364);
  expect(days).toBeLessThan(366);
  expect(other?.expiresAt).toBe('2026-04-01T01:00:00.000Z');
});
