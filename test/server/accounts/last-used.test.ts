import { expect, test } from 'vitest';
import { createLastUsed } from '#server/accounts/last-used.ts';
import { hashToken } from '#server/accounts/tokens.ts';
import { insertKey } from '#server/store/api-keys.ts';
import { openServed } from '#server/store/database.ts';
import { afterFile } from '#test/support/after-file.ts';
import { fixtureFile } from '#test/support/database.ts';
import { holdForWriting } from '#test/support/holder.ts';
import { signIn } from '#test/server/routes/officer.ts';

test('a use is known at once, written later, and kept while nobody else may write', async () => {
  const file = await fixtureFile();
  const db = await openServed(file);
  afterFile(() => db.destroy());
  await signIn(db, 'li', ['officer']);
  const stored = async () => db.selectFrom('session').select('lastSeenAt').execute();
  const [before] = await stored();
  const tokenHash = hashToken('token-of-li');
  const logged: unknown[] = [];
  const lastUsed = createLastUsed(db, (error) => logged.push(error));

  const letGo = await holdForWriting(file);
  const at = '2099-01-01T00:00:00.000Z';
  lastUsed.note('session', tokenHash, at);
  expect(lastUsed.latest('session', tokenHash, before?.lastSeenAt ?? '')).toBe(at);
  await lastUsed.flush();
  expect(logged).toHaveLength(1);
  expect(await stored()).toEqual([before]);
  await letGo();

  // Meanwhile it is used once more: that is what is written.
  lastUsed.note('session', tokenHash, '2099-01-02T00:00:00.000Z');
  await lastUsed.flush();
  expect(await stored()).toEqual([{ lastSeenAt: '2099-01-02T00:00:00.000Z' }]);
  expect(lastUsed.latest('session', tokenHash, '')).toBe('');
});

test('of two servers on one database the later use stands, whoever writes first', async () => {
  const file = await fixtureFile();
  const [here, there] = [await openServed(file), await openServed(file)];
  for (const db of [here, there]) afterFile(() => db.destroy());
  await signIn(here, 'li', ['officer']);
  const [tokenHash, keyId] = [hashToken('token-of-li'), '0a1b2c3d4e5f'];
  await here.transaction().execute((trx) => insertKey(trx, KEY));
  const logged: unknown[] = [];
  const [early, late] = [here, there].map((db) =>
    createLastUsed(db, (error) => logged.push(error)),
  );

  for (const [used, hour] of [
    [late!, '09'],
    [early!, '08'],
  ] as const) {
    const at = `2099-01-01T${hour}:00:00.000Z`;
    used.note('session', tokenHash, at);
    used.note('key', keyId, at, `GET of ${hour}`);
    await used.flush();
  }

  const at = '2099-01-01T09:00:00.000Z';
  expect(await here.selectFrom('session').select('lastSeenAt').execute()).toEqual([
    { lastSeenAt: at },
  ]);
  expect(await here.selectFrom('apiKey').select(['lastUsedAt', 'lastUsedFor']).execute()).toEqual([
    { lastUsedAt: at, lastUsedFor: 'GET of 09' },
  ]);
  expect(logged).toEqual([]);
});

const KEY = {
  id: '0a1b2c3d4e5f',
  keyHash: '',
  accountName: 'li',
  label: '',
  roles: [],
  createdAt: '2026-01-05T08:00:00.000Z',
  expiresAt: null,
  requestsPerMinute: 600,
};
