import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { beforeEach, expect, test } from 'vitest';
import { verifyFrozen } from '#server/audit/verify-frozen.ts';
import { sweepFrozen } from '#server/exporting/sweep-frozen.ts';
import type { Frozen } from '#server/schemas/frozen.ts';
import type { Db } from '#server/store/database.ts';
import { frozenBytesOf } from '#server/store/frozen-bytes-of.ts';
import { listFrozen } from '#server/store/frozen.ts';
import { fixtureApp, fixtureDatabase } from '#test/support/database.ts';
import { describeOnPostgres } from '#test/support/engine.ts';
import { assertProblem } from '#test/support/problem.ts';

const DAY = 24 * 3_600_000;
const GDP = { format: 'csv', query: { indicator: 'gdp', region: 'leping' } };

describeOnPostgres('what is frozen in a database of PostgreSQL', () => {
  let db: Db;
  let app: FastifyInstance;
  let clock: Date;
  beforeEach(async () => {
    db = await fixtureDatabase();
    clock = new Date();
    app = await fixtureApp(db, () => clock);
  });

  const freeze = async (payload: object = GDP) =>
    (await app.inject({ method: 'POST', url: '/api/v1/frozen', payload })).json<Frozen>();
  const kept = () => db.selectFrom('frozenContent').select(['hash', 'content']).execute();
  const write = (content: Uint8Array) =>
    db.transaction().execute((trx) => trx.updateTable('frozenContent').set({ content }).execute());

  test('lies in a table, and is given out as it was', async () => {
    const { sha256, address } = await freeze();
    const rows = await kept();
    expect(rows.map(({ hash }) => hash)).toEqual([sha256]);
    const response = await app.inject(address);
    expect(createHash('sha256').update(response.rawPayload).digest('hex')).toBe(sha256);
    const zipped = await app.inject({ url: address, headers: { 'accept-encoding': 'gzip' } });
    expect(zipped.rawPayload.equals(rows[0]!.content)).toBe(true);
    expect(await verifyFrozen(db, await frozenBytesOf(db))).toBeNull();
  });

  test.for([
    ['gone', () => db.transaction().execute((trx) => trx.deleteFrom('frozenContent').execute())],
    ['empty', () => write(new Uint8Array())],
    [
      'changed in one byte',
      async () => {
        const { content } = (await kept())[0]!;
        await write(content.map((byte, at) => (at === 20 ? byte ^ 1 : byte)));
      },
    ],
  ] as const)(
    'and is %s is never given out, and written anew when it is frozen again',
    async ([, damage]) => {
      const { sha256, address } = await freeze();
      await damage();
      assertProblem(await app.inject(address), 'frozen-damaged');
      const fault = await verifyFrozen(db, await frozenBytesOf(db));
      expect(fault?.message).toContain('frozen_content');
      expect((await freeze()).sha256).toBe(sha256);
      expect((await app.inject(address)).statusCode).toBe(200);
      expect(await verifyFrozen(db, await frozenBytesOf(db))).toBeNull();
    },
  );

  test('takes no room any more when it has expired, whichever node sweeps', async () => {
    const { address } = await freeze();
    await freeze({ ...GDP, format: 'json' });
    await app.lastUsed.flush();
    const now = new Date(clock.getTime() + 92 * DAY);
    const swept = await Promise.all([1, 2].map(() => sweepFrozen(db, { days: 90, now })));
    expect(swept.toSorted()).toEqual([0, 2]);
    expect(await kept()).toEqual([]);
    assertProblem(await app.inject(address), 'frozen-expired');
  });

  test('is kept with its row or not at all', async () => {
    const bytes = await frozenBytesOf(db);
    const ready = await bytes.prepare('0'.repeat(64), Buffer.from('x'));
    const failed = db.transaction().execute(async (trx) => {
      await ready.keep(trx);
      throw new Error('no row');
    });
    await expect(failed).rejects.toThrow('no row');
    expect([await kept(), await listFrozen(db)]).toEqual([[], []]);
  });
});
