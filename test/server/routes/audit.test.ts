import { beforeAll, describe, expect, test } from 'vitest';
import type { FastifyInstance } from 'fastify';
import type { Acts, Verification } from '#server/schemas/audit.ts';
import { appendAct } from '#server/store/acts.ts';
import { fixtureApp, fixtureDatabase } from '#test/support/database.ts';
import { assertProblem } from '#test/support/problem.ts';
import { keyOf } from '#test/support/sign-in.ts';

let app: FastifyInstance;
let headers: { authorization: string };

/** Acts: 1 the load of data/, 2 and 3 of an account in the evening and in the night. */
beforeAll(async () => {
  const db = await fixtureDatabase();
  headers = await keyOf(db, 'admin', ['administrator']);
  await db.transaction().execute(async (trx) => {
    const act = { by: 'li', door: 'session', subject: 'account/li' } as const;
    const [evening, night] = ['2026-02-01T15:59:59.999Z', '2026-02-01T16:00:00.000Z'];
    const detail = { reason: '换班' };
    await appendAct(trx, { ...act, at: evening, kind: 'sign-in', detail: {} });
    await appendAct(trx, { ...act, at: night, kind: 'sign-out', detail });
  });
  app = await fixtureApp(db);
});

const get = (path: string) => app.inject({ url: `/api/v1${path}`, headers });
const list = async (query: string) => (await get(`/audit?${query}`)).json<Acts>();
const idsOf = ({ acts }: Acts) => acts.map(({ id }) => id);

describe('GET /audit', () => {
  test('tells what was done, newest first, in words', async () => {
    const { total, next, kinds, acts } = await list('');
    expect([total, next]).toEqual([3, null]);
    expect(kinds).toContainEqual({ id: 'undo', name: '撤销导入', nameEn: 'undid loads' });
    expect(acts[0]).toMatchObject({
      id: 3,
      by: 'li',
      kind: 'sign-out',
      words: { kind: '退出登录', subject: '账号 li', door: '网页', note: '换班' },
      detail: { reason: '换班' },
    });
    expect(acts[2]).toMatchObject({
      id: 1,
      words: { kind: '导入数据', subject: '第 1 次导入', note: 'fixture' },
      detail: { digest: { tables: { observation: { rows: 213 } } } },
    });
    expect(acts[0]?.previousHash).toBe(acts[1]?.hash);
  });

  test.for([
    ['kind=load', [1]],
    ['by=li', [3, 2]],
    ['subject=account', [3, 2]],
    ['subject=account/li', [3, 2]],
    ['subject=accoun', []],
    ['from=2026-02-01', [3, 2]],
    ['from=2026-02-02', [3]],
    ['to=2026-02-01', [2, 1]],
    ['from=2026-02-01&to=2026-02-01', [2]],
    ['from=2026-02-01T16:00:00Z', [3]],
  ] as const)('filters by %s, days being Chinese days', async ([query, ids]) => {
    expect(idsOf(await list(query))).toEqual(ids);
  });

  test('comes by pages', async () => {
    const first = await list('limit=2');
    expect([idsOf(first), first.total]).toEqual([[3, 2], 3]);
    const second = await list(`limit=2&cursor=${first.next}`);
    expect([idsOf(second), second.next]).toEqual([[1], null]);
  });

  test.for(['from=yesterday', 'to=2026-13-01', 'cursor=x'])('refuses %s', async (query) => {
    assertProblem(await get(`/audit?${query}`), 'bad-request');
  });
});

describe.for(['/audit', '/audit.csv', '/audit/verification'])('GET %s', (path) => {
  test('is for administrators alone', async () => {
    assertProblem(await app.inject({ url: `/api/v1${path}` }), 'sign-in-needed');
    const officer = await keyOf(app.db, `officer-of-${path.replaceAll('/', '-')}`, ['officer']);
    assertProblem(await app.inject({ url: `/api/v1${path}`, headers: officer }), 'forbidden');
  });

  test('is kept nowhere', async () => {
    const { headers: answered, statusCode } = await get(path);
    expect(statusCode).toBe(200);
    expect(answered['cache-control']).toBe('no-store');
    expect(answered.etag).toBeUndefined();
  });
});

test('GET /audit.csv notes in the log that it was taken, and by whom', async () => {
  const before = (await list('kind=audit-exported')).total;
  const { body, headers: answered } = await get('/audit.csv?kind=load&bom=0');
  expect(answered['content-type']).toBe('text/csv; charset=utf-8');
  expect(body.split('\r\n').map((line) => line.split(',')[0])).toEqual(['id', '1', '']);
  const { total, acts } = await list('kind=audit-exported');
  expect(total).toBe(before + 1);
  expect(acts[0]).toMatchObject({ by: 'admin', door: 'key', detail: { kind: 'load' } });
});

describe('GET /audit/verification', () => {
  test('says that everything holds', async () => {
    const verdict = (await get('/audit/verification')).json<Verification>();
    expect(verdict).toMatchObject({ ok: true, loads: 1, notes: [], fault: null });
    const { acts } = await list('limit=1');
    expect(verdict.head).toBe(acts[0]?.hash);
  });

  test('checks a hash that was noted', async () => {
    const verdict = (await get(`/audit/verification?head=${'0'.repeat(64)}`)).json<Verification>();
    expect(verdict).toMatchObject({ ok: false, fault: { code: 'head-missing' } });
  });
});

test('GET /audit/verification names the figure that was changed', async () => {
  const db = await fixtureDatabase();
  await db.updateTable('observation').set({ units: 93 }).where('units', '=', 83).execute();
  const tampered = await fixtureApp(db);
  const admin = await keyOf(db, 'admin', ['administrator']);
  const reply = await tampered.inject({ url: '/api/v1/audit/verification', headers: admin });
  expect(reply.json<Verification>()).toMatchObject({
    ok: false,
    fault: { code: 'figure-changed', loadId: 1, figure: { stored: '9.3', printed: '8.3' } },
  });
});
