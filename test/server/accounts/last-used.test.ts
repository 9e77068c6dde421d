import { expect, test } from 'vitest';
import { createLastUsed } from '#server/accounts/last-used.ts';
import { hashToken } from '#server/accounts/tokens.ts';
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
