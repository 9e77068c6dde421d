import { readdirSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { beforeEach, describe, expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import type { FrozenLimits } from '#server/exporting/frozen-limits.ts';
import { logTo } from '#server/log-output.ts';
import type { Frozen } from '#server/schemas/frozen.ts';
import { openServed, type Db } from '#server/store/database.ts';
import { findFrozen, keepForAccount, keepNoLonger } from '#server/store/frozen.ts';
import { afterFile } from '#test/support/after-file.ts';
import { fixtureFile } from '#test/support/database.ts';
import { IS_POSTGRES } from '#test/support/engine.ts';
import { assertProblem } from '#test/support/problem.ts';
import { keyOf } from '#test/support/sign-in.ts';

/** Of all bytes that lie there, in files or in the table of a server. */
async function hashesKept(): Promise<string[]> {
  if (!IS_POSTGRES) return readdirSync(`${file}.frozen`);
  const rows = await db.selectFrom('frozenContent').select('hash').execute();
  return rows.map(({ hash }) => hash);
}

const HOUR = 3_600_000;
const REGIONS = ['leping', 'fuliang', 'zhushan', 'changjiang', 'leping,fuliang', 'leping,zhushan'];

let db: Db;
let file: string;
let clock: Date;
let logged: string;
beforeEach(async () => {
  file = await fixtureFile();
  db = await openServed(file);
  clock = new Date('2026-11-29T08:00:00.000Z');
  logged = '';
});

async function open(frozen: Partial<FrozenLimits>): Promise<FastifyInstance> {
  const output = new PassThrough();
  output.on('data', (line: Buffer) => (logged += line.toString()));
  const app = await buildApp({
    db,
    pagesRoot: null,
    version: '1',
    now: () => clock,
    trustedProxies: 'loopback',
    logger: logTo(output, 'warn'),
    frozen,
  });
  afterFile(() => app.close());
  return app;
}

/** Another file for each number. */
const ask = (app: FastifyInstance, no: number, remoteAddress = '198.51.100.7', headers = {}) => {
  const payload = { format: 'csv', query: { indicator: 'gdp', region: REGIONS[no] } };
  return app.inject({ method: 'POST', url: '/api/v1/frozen', payload, remoteAddress, headers });
};
const statuses = async (asks: Promise<{ statusCode: number }>[]) =>
  (await Promise.all(asks)).map(({ statusCode }) => statusCode);

describe('within 24 hours one address', () => {
  test('freezes so many files, and is told when and what else', async () => {
    const app = await open({ perDay: 2 });
    expect(await statuses([ask(app, 0), ask(app, 1)])).toEqual([200, 200]);
    clock = new Date(clock.getTime() + HOUR);
    const refused = await ask(app, 2);
    assertProblem(refused, 'too-many-requests');
    expect(refused.headers['retry-after']).toBe(String(23 * 3600));
    const { detail, detailEn } = refused.json<{ detail: string; detailEn: string }>();
    expect([detail, detailEn]).toEqual([
      expect.stringMatching(/一个地址 24 小时内最多固定 2 份.*约 23 小时后.*asOf/u),
      expect.stringMatching(/One address .*2 files.*about 23 hours.*asOf/u),
    ]);
    expect(logged).toContain('"code":"too-many-requests"');
    const metrics = await app.inject('/metrics');
    expect(metrics.body).toContain('tongbao_problems_total{code="too-many-requests"} 1');
    // What is frozen already costs nothing.
    expect((await ask(app, 1)).statusCode).toBe(200);
    clock = new Date(clock.getTime() + 23 * HOUR);
    expect((await ask(app, 2)).statusCode).toBe(200);
  });

  test('takes so much room', async () => {
    // Each of these takes two blocks: 8192 bytes, as its row counts too.
    const app = await open({ megabytesPerDay: 0.017 });
    expect(await statuses([ask(app, 0), ask(app, 1)])).toEqual([200, 200]);
    assertProblem(await ask(app, 2), 'too-many-requests');
  });

  test('is what a trusted proxy says, an account or a key, and not what a stranger says', async () => {
    const app = await open({ perDay: 1 });
    const by = (address: string) => ({ 'x-forwarded-for': address });
    expect((await ask(app, 0, '127.0.0.1', by('203.0.113.1'))).statusCode).toBe(200);
    expect((await ask(app, 1, '127.0.0.1', by('203.0.113.2'))).statusCode).toBe(200);
    assertProblem(await ask(app, 2, '127.0.0.1', by('203.0.113.1')), 'too-many-requests');
    expect((await ask(app, 2, '203.0.113.9', by('203.0.113.3'))).statusCode).toBe(200);
    assertProblem(await ask(app, 3, '203.0.113.9', by('203.0.113.4')), 'too-many-requests');
    const li = await keyOf(db, 'li', ['viewer']);
    expect((await ask(app, 3, '203.0.113.9', li)).statusCode).toBe(200);
    // Of IPv6 a whole network is one.
    expect((await ask(app, 4, '2001:db8::1')).statusCode).toBe(200);
    assertProblem(await ask(app, 5, '2001:db8::2'), 'too-many-requests');
  });

  test('is not charged for what did not come of it', async () => {
    const app = await open({ perDay: 1, megabytes: 0.001 });
    assertProblem(await ask(app, 0), 'frozen-full');
    assertProblem(await ask(app, 0), 'frozen-full');
  });
});

describe('when there is no room', () => {
  /** For two files. */
  const ROOM = { megabytes: 0.017 };
  const freeze = async (app: FastifyInstance, no: number) =>
    (await ask(app, no, `198.51.100.${no}`)).json<Frozen>();
  const later = (days: number) => (clock = new Date(clock.getTime() + days * 24 * HOUR));

  test('nobody pushes out what is younger than thirty days, whoever asks at once', async () => {
    const app = await open(ROOM);
    const asks = [0, 1, 2, 3].map((no) => ask(app, no, `198.51.100.${no}`));
    expect((await statuses(asks)).sort()).toEqual([200, 200, 507, 507]);
    later(29);
    assertProblem(await ask(app, 5), 'frozen-full');
    expect(await hashesKept()).toHaveLength(2);
  });

  test('what nobody asked for the longest goes, what an account keeps stays', async () => {
    const app = await open(ROOM);
    const li = await keyOf(db, 'li', ['viewer']);
    const [first, second] = [await freeze(app, 0), await freeze(app, 1)];
    later(31);
    await app.inject(first.address);
    const third = await freeze(app, 2);
    const status = async ({ address }: Frozen) => (await app.inject(address)).statusCode;
    expect([await status(first), await status(second), await status(third)]).toEqual([
      200, 410, 200,
    ]);
    expect((await hashesKept()).sort()).toEqual([first.sha256, third.sha256].sort());
    await app.inject({ method: 'PUT', url: `${first.address}/kept`, headers: li });
    later(31);
    await freeze(app, 3);
    expect([await status(first), await status(third)]).toEqual([200, 410]);
    later(1);
    assertProblem(await ask(app, 4), 'frozen-full');
  });

  test('whoever keeps one first answers for it, and it is not let go for another', async () => {
    const { sha256: hash } = await freeze(await open(ROOM), 0);
    const at = clock.toISOString();
    await db.transaction().execute(async (trx) => {
      await keepForAccount(trx, hash, { at, by: 'li' });
      // Both had looked before either wrote.
      await keepForAccount(trx, hash, { at, by: 'wang' });
      await keepNoLonger(trx, { hash, keptBy: 'wang' }, at);
    });
    expect(await findFrozen(db, hash)).toMatchObject({ keptBy: 'li' });
  });
});
