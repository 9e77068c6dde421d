import { expect, test } from 'vitest';
import { openDatabase } from '#server/store/database.ts';
import { afterFile } from '#test/support/after-file.ts';
import { newDatabaseFile } from '#test/support/database.ts';
import { makeOlder } from '#test/support/older.ts';

test('a key that had no end gets one a year after the upgrade, another keeps its own', async () => {
  const file = newDatabaseFile();
  const before = await openDatabase(file);
  const account = { name: 'li', displayName: '李', roles: '[]', passwordHash: null, createdAt: '' };
  await before.insertInto('account').values(account).execute();
  const key = { accountName: 'li', label: 'x', roles: '[]', createdAt: '', lastUsedAt: null };
  for (const [id, expiresAt] of [
    ['a', null],
    ['b', '2026-04-01T01:00:00.000Z'],
  ] as const) {
    await before
      .insertInto('apiKey')
      .values({ ...key, id, keyHash: id, expiresAt, lastUsedFor: null, revokedAt: null })
      .execute();
  }
  await before.destroy();
  makeOlder(file);

  const db = await openDatabase(file);
  afterFile(() => db.destroy());
  const [one, other] = await db.selectFrom('apiKey').selectAll().orderBy('id').execute();
  const days = (Date.parse(one?.expiresAt ?? '') - Date.now()) / (24 * 60 * 60_000);
  expect(days).toBeGreaterThan(364);
  expect(days).toBeLessThan(366);
  expect(other?.expiresAt).toBe('2026-04-01T01:00:00.000Z');
});
