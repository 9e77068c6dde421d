import type { FastifyInstance } from 'fastify';
import { describe, expect, test } from 'vitest';
import type { InvitationLink, Key, KeyMade, Session } from '#server/schemas/accounts.ts';
import { Browser, join, openDesk, PASSWORD, tokenOf } from '#test/support/desk.ts';
import { assertProblem } from '#test/support/problem.ts';

const DAY = 24 * 60;

async function make(browser: Browser, body: object): Promise<KeyMade> {
  return (await browser.send('POST', '/keys', { label: '月报脚本', ...body })).json<KeyMade>();
}

const use = (
  app: FastifyInstance,
  word: string,
  path = '/session',
  method: 'GET' | 'POST' = 'GET',
) => app.inject({ method, url: `/api/v1${path}`, headers: { authorization: `Bearer ${word}` } });

const rolesOf = async (app: FastifyInstance, word: string) =>
  (await use(app, word)).json<Session>().actor?.roles;

describe('a key', () => {
  test('is shown once, acts for its account, and its word is not kept', async () => {
    const { app, db, administrator } = await openDesk();
    const { key, word } = await make(administrator, { roles: ['administrator'], days: 30 });
    expect(word).toMatch(new RegExp(`^tb_${key.id}_[\\w-]{43}$`, 'u'));
    expect(key).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{12}$/u) as string,
      account: 'admin',
      label: '月报脚本',
      roles: ['administrator'],
      createdAt: '2026-03-02T01:00:00.000Z',
      expiresAt: '2026-04-01T01:00:00.000Z',
      lastUsedAt: null,
      lastUsedFor: null,
      revokedAt: null,
      requestsPerMinute: 1200,
    });
    expect((await use(app, word, '/accounts')).statusCode).toBe(200);
    const listed = await administrator.get('/keys');
    expect(listed.json<Key[]>()[0]).toMatchObject({
      lastUsedAt: '2026-03-02T01:00:00.000Z',
      lastUsedFor: 'GET /api/v1/accounts',
    });
    const rows = [
      await db.selectFrom('apiKey').selectAll().execute(),
      await db.selectFrom('act').selectAll().execute(),
    ];
    expect(JSON.stringify(rows) + listed.body).not.toContain(word);
    expect(listed.body).not.toContain('Hash');
  });

  test('needs no token for changes', async () => {
    const { app, administrator } = await openDesk();
    const { word } = await make(administrator, { roles: ['administrator'] });
    const response = await use(app, word, '/accounts/admin/invitation', 'POST');
    expect(response.statusCode).toBe(200);
  });

  test('may do no more than its maker, and less where it is told so', async () => {
    const desk = await openDesk();
    const officer = await join(desk, 'li', ['officer', 'reviewer']);
    const more = { label: 'x', roles: ['officer', 'publisher'] };
    assertProblem(await officer.send('POST', '/keys', more), 'forbidden');
    const none = { label: 'x', roles: [] };
    assertProblem(await officer.send('POST', '/keys', none), 'bad-request');
    const { word } = await make(officer, { roles: ['officer'] });
    expect(await rolesOf(desk.app, word)).toEqual(['officer']);
    assertProblem(await use(desk.app, word, '/accounts'), 'forbidden');
  });

  test('loses what its account loses, and all of it with the account', async () => {
    const desk = await openDesk();
    const officer = await join(desk, 'li', ['officer', 'reviewer']);
    const { word } = await make(officer, { roles: ['officer', 'reviewer'] });
    await desk.administrator.send('PATCH', '/accounts/li', { roles: ['reviewer', 'publisher'] });
    expect(await rolesOf(desk.app, word)).toEqual(['reviewer']);
    await desk.administrator.send('PATCH', '/accounts/li', { isDisabled: true });
    assertProblem(await use(desk.app, word), 'sign-in-needed');
  });

  test('shows what it did last, by the pattern of the address and nothing in it', async () => {
    const { app, db, administrator } = await openDesk();
    const { word } = await make(administrator, { roles: ['administrator'] });
    const did = async () => (await administrator.get('/keys')).json<Key[]>()[0]?.lastUsedFor;
    await use(app, word, '/regions?lang=en');
    expect(await did()).toBe('GET /api/v1/regions');
    await use(app, word, '/accounts/admin/invitation', 'POST');
    expect(await did()).toBe('POST /api/v1/accounts/:name/invitation');
    await app.lastUsed.flush();
    const stored = await db.selectFrom('apiKey').select('lastUsedFor').execute();
    expect(stored).toEqual([{ lastUsedFor: 'POST /api/v1/accounts/:name/invitation' }]);
    expect(await did()).toBe('POST /api/v1/accounts/:name/invitation');
  });

  test('ends in a year where nothing else was said, and in three at the latest', async () => {
    const { administrator } = await openDesk();
    const { key } = await make(administrator, { roles: ['administrator'] });
    expect(key.expiresAt).toBe('2027-03-02T01:00:00.000Z');
    const body = { label: 'x', roles: ['administrator'], days: 1097 };
    assertProblem(await administrator.send('POST', '/keys', body), 'bad-request');
  });

  test('ends with the password, however that is changed, and stays so', async () => {
    const desk = await openDesk();
    const officer = await join(desk, 'li', ['officer']);
    const { word } = await make(officer, { roles: ['officer'] });
    const change = { current: PASSWORD, next: '窑火 烧了 三天 三夜' };
    const changed = await officer.send('PUT', '/session/password', change);
    expect(changed.json()).toEqual({ ended: 0, keys: 1 });
    assertProblem(await use(desk.app, word), 'sign-in-needed');

    const another = await make(officer, { roles: ['officer'] });
    const invited = await desk.administrator.send('POST', '/accounts/li/invitation');
    const token = tokenOf(invited.json<InvitationLink>().path);
    expect((await use(desk.app, another.word)).statusCode).toBe(200);
    const browser = new Browser(desk.app);
    await browser.send('POST', '/invitations/accept', { token, password: PASSWORD });
    assertProblem(await use(desk.app, another.word), 'sign-in-needed');
    const others = await make(desk.administrator, { roles: ['administrator'] });
    expect((await use(desk.app, others.word)).statusCode).toBe(200);
  });

  test('ends with its account being disabled, and does not come back with it', async () => {
    const desk = await openDesk();
    const officer = await join(desk, 'li', ['officer']);
    const { word } = await make(officer, { roles: ['officer'] });
    for (const isDisabled of [true, false]) {
      await desk.administrator.send('PATCH', '/accounts/li', { isDisabled });
      assertProblem(await use(desk.app, word), 'sign-in-needed');
    }
    const last = await desk.db
      .selectFrom('act')
      .select('detail')
      .where('kind', '=', 'account-changed')
      .orderBy('id')
      .execute();
    expect(last.map(({ detail }) => JSON.parse(detail) as unknown)).toEqual([
      { isDisabled: { from: false, to: true }, keysEnded: 1 },
      { isDisabled: { from: true, to: false } },
    ]);
  });

  test('ends on its day', async () => {
    const { app, clock, administrator } = await openDesk();
    const { word } = await make(administrator, { roles: ['administrator'], days: 1 });
    clock.pass(DAY - 1);
    expect((await use(app, word)).statusCode).toBe(200);
    clock.pass(1);
    assertProblem(await use(app, word), 'sign-in-needed');
  });

  test('ends when it is revoked, by its maker or an administrator alone', async () => {
    const desk = await openDesk();
    const { app, administrator } = desk;
    const [li, wang] = [await join(desk, 'li', ['officer']), await join(desk, 'wang', ['officer'])];
    const made = [await make(li, { roles: ['officer'] }), await make(li, { roles: ['officer'] })];
    const [one, other] = made.map(({ key }) => `/keys/${key.id}`);
    assertProblem(await wang.send('DELETE', one!), 'unknown-key');
    expect((await wang.get('/keys')).json()).toEqual([]);
    expect((await li.send('DELETE', one!)).json<Key>().revokedAt).not.toBeNull();
    expect((await administrator.send('DELETE', other!)).statusCode).toBe(200);
    for (const { word } of made) assertProblem(await use(app, word), 'sign-in-needed');
  });

  test('makes no keys and changes no password: that takes the person', async () => {
    const { app, administrator } = await openDesk();
    const { word } = await make(administrator, { roles: ['administrator'] });
    const headers = { authorization: `Bearer ${word}` };
    const requests = [
      { method: 'POST', url: '/api/v1/keys', payload: { label: 'x', roles: ['administrator'] } },
      {
        method: 'PUT',
        url: '/api/v1/session/password',
        payload: { current: 'x', next: 'y' },
      },
    ] as const;
    for (const request of requests) {
      assertProblem(await app.inject({ ...request, headers }), 'forbidden');
    }
  });

  test.for(['tb_0a1b2c3d4e5f_guess', 'nonsense', 'tb__'])(
    '“%s” is none, also where anybody may read',
    async (word) => {
      const { app } = await openDesk();
      assertProblem(await use(app, word, '/regions'), 'sign-in-needed');
    },
  );

  test('with a changed word is none', async () => {
    const { app, administrator } = await openDesk();
    const { word } = await make(administrator, { roles: ['administrator'] });
    const changed = `${word.slice(0, -1)}${word.endsWith('A') ? 'B' : 'A'}`;
    assertProblem(await use(app, changed), 'sign-in-needed');
  });
});
