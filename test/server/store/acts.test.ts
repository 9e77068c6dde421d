import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { appendAct, NO_HASH, type Act } from '#server/store/acts.ts';
import { emptyDatabase } from '#test/support/database.ts';

const ACT: Act = {
  at: '2026-02-01T08:00:00.000Z',
  by: 'li',
  door: 'session',
  kind: 'sign-in',
  subject: 'account/li',
  detail: { 浏览器: 'Firefox' },
};

test('each act is bound to the one before by a hash that anyone can compute', async () => {
  const db = await emptyDatabase();
  await db.transaction().execute(async (trx) => {
    await appendAct(trx, ACT);
    await appendAct(trx, { ...ACT, kind: 'sign-out' });
  });
  const [first, second] = await db.selectFrom('act').selectAll().orderBy('id').execute();
  expect(first).toMatchObject({ id: 1, previousHash: NO_HASH });
  expect(second).toMatchObject({ id: 2, previousHash: first?.hash });
  const words =
    `[1,"2026-02-01T08:00:00.000Z","li","session","sign-in","account/li",` +
    `"{\\"浏览器\\":\\"Firefox\\"}","${NO_HASH}"]`;
  expect(first?.hash).toBe(createHash('sha256').update(words).digest('hex'));
});

test('an act goes with what was done: rolled back, it leaves no gap', async () => {
  const db = await emptyDatabase();
  const failing = db.transaction().execute(async (trx) => {
    await appendAct(trx, ACT);
    throw new Error('not to be');
  });
  await expect(failing).rejects.toThrow('not to be');
  await db.transaction().execute((trx) => appendAct(trx, ACT));
  const acts = await db.selectFrom('act').select('id').execute();
  expect(acts).toEqual([{ id: 1 }]);
});
