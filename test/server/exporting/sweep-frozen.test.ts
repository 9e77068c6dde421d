import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { beforeEach, expect, test } from 'vitest';
import { sweepFrozen } from '#server/exporting/sweep-frozen.ts';
import type { Frozen } from '#server/schemas/frozen.ts';
import { openServed, type Db } from '#server/store/database.ts';
import { forgetExpired } from '#server/store/expire-frozen.ts';
import { afterFile } from '#test/support/after-file.ts';
import { fixtureApp, fixtureFile } from '#test/support/database.ts';
import { assertProblem } from '#test/support/problem.ts';
import { holdForWriting } from '#test/support/holder.ts';
import { keyOf } from '#test/support/sign-in.ts';

const DAY = 24 * 3_600_000;
let file: string;
let folder: string;
let db: Db;
let app: FastifyInstance;
let clock: Date;
beforeEach(async () => {
  file = await fixtureFile();
  folder = `${file}.frozen`;
  db = await openServed(file);
  clock = new Date();
  app = await fixtureApp(db, () => clock);
  afterFile(() => app.close());
});

const GDP = { format: 'csv', query: { indicator: 'gdp', region: 'leping' } };
const freeze = async (payload: object = GDP) =>
  (await app.inject({ method: 'POST', url: '/api/v1/frozen', payload })).json<Frozen>();
const later = (days: number) => (clock = new Date(clock.getTime() + days * DAY));
const sweep = async () => {
  await app.lastUsed.flush();
  return sweepFrozen(db, { days: 90, now: clock });
};
const dayAfter = (days: number) =>
  new Date(clock.getTime() + days * DAY).toISOString().slice(0, 10);

test('what nobody asked for within ninety days expires, and says how to make it anew', async () => {
  const frozen = await freeze();
  expect(frozen.expiresOn).toBe(dayAfter(90));
  later(90);
  expect(await sweep()).toBe(0);
  later(1.1);
  expect([await sweep(), readdirSync(folder)]).toEqual([1, []]);
  for (const url of [frozen.address, `${frozen.address}/about`]) {
    const response = await app.inject(url);
    assertProblem(response, 'frozen-expired');
    expect(response.headers['cache-control']).toBe('no-store');
    const [, again = ''] = /POST \/api\/v1\/frozen with (\{.*\});/u.exec(
      response.json<{ detailEn: string }>().detailEn,
    )!;
    expect(JSON.parse(again)).toEqual({
      format: 'csv',
      query: { indicator: 'gdp', region: 'leping', asOf: '1' },
    });
  }
  const again = await freeze();
  expect(again).toMatchObject({ sha256: frozen.sha256, expiresOn: dayAfter(90) });
  expect((await app.inject(frozen.address)).statusCode).toBe(200);
});

test('each asking begins its time anew, and is never written while somebody reads', async () => {
  const [frozen, other] = [await freeze(), await freeze({ ...GDP, format: 'json' })];
  later(60);
  const letGo = await holdForWriting(file);
  for (const url of [frozen.address, `${frozen.address}/about`]) {
    expect((await app.inject(url)).statusCode).toBe(200);
  }
  const about = await app.inject(`${frozen.address}/about`);
  expect(about.json<Frozen>().expiresOn).toBe(dayAfter(90));
  const stored = () => db.selectFrom('frozen').select(['hash', 'lastAskedAt']).execute();
  expect((await stored()).map(({ lastAskedAt }) => lastAskedAt < clock.toISOString())).toEqual([
    true,
    true,
  ]);
  await letGo();
  later(32);
  expect(await sweep()).toBe(1);
  expect(readdirSync(folder)).toEqual([frozen.sha256]);
  assertProblem(await app.inject(other.address), 'frozen-expired');
});

test('what an account keeps stays, whoever asks for it', async () => {
  const li = await keyOf(db, 'li', ['viewer']);
  const wang = await keyOf(db, 'wang', ['publisher']);
  const { address } = await freeze();
  const send = (method: 'PUT' | 'DELETE', headers: Record<string, string> = {}) =>
    app.inject({ method, url: `${address}/kept`, headers });
  assertProblem(await send('PUT'), 'sign-in-needed');
  const kept = await send('PUT', li);
  expect([kept.statusCode, kept.json<Frozen>().expiresOn]).toEqual([200, null]);
  // What all may read names nobody.
  expect((await app.inject(`${address}/about`)).body).not.toContain('"li"');
  expect((await send('PUT', wang)).statusCode).toBe(200);
  later(400);
  expect([await sweep(), (await app.inject(address)).statusCode]).toEqual([0, 200]);
});

test('whoever did not keep it, and is no administrator, does not let it go', async () => {
  const [li, wang, qian] = [
    await keyOf(db, 'li', ['viewer']),
    await keyOf(db, 'wang', ['publisher']),
    await keyOf(db, 'qian', ['administrator']),
  ];
  const { address } = await freeze();
  const send = (method: 'PUT' | 'DELETE', headers: Record<string, string>) =>
    app.inject({ method, url: `${address}/kept`, headers });
  await send('PUT', li);
  assertProblem(await send('DELETE', wang), 'forbidden');
  const letGo = await send('DELETE', qian);
  expect([letGo.statusCode, letGo.json<Frozen>().expiresOn]).toEqual([200, dayAfter(90)]);
  later(91.1);
  expect(await sweep()).toBe(1);
});

test('files that belong to nothing are removed, one that is being written is not', async () => {
  const frozen = await freeze();
  const [left, half, young] = [
    'e'.repeat(64),
    `${'a'.repeat(64)}.part-${randomUUID()}`,
    `${'b'.repeat(64)}.part-${randomUUID()}`,
  ];
  for (const name of [left, half, young, 'notes.txt']) writeFileSync(join(folder, name), 'x');
  mkdirSync(join(folder, 'f'.repeat(64)));
  const old = new Date(clock.getTime() - 11 * 60_000);
  utimesSync(join(folder, half), old, old);
  await sweep();
  // What is not ours is left alone.
  expect(readdirSync(folder).sort()).toEqual([frozen.sha256, 'notes.txt', young].sort());
});

test('of the expired the newest are remembered', async () => {
  const [one, other] = [await freeze(), await freeze({ ...GDP, format: 'json' })];
  later(80);
  await app.inject(other.address);
  later(12);
  await sweep();
  later(80);
  await sweep();
  assertProblem(await app.inject(one.address), 'frozen-expired');
  await db.transaction().execute((trx) => forgetExpired(trx, 1));
  assertProblem(await app.inject(one.address), 'unknown-frozen');
  assertProblem(await app.inject(other.address), 'frozen-expired');
});
