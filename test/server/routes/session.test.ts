import { describe, expect, test } from 'vitest';
import type { OpenSession, Session } from '#server/schemas/accounts.ts';
import { Browser, join, openDesk, openEmptyDesk, PASSWORD, signInAs } from '#test/support/desk.ts';
import { assertProblem } from '#test/support/problem.ts';

const nameOf = async (browser: Browser) =>
  (await browser.get('/session')).json<Session>().actor?.name ?? null;

describe('who is signed in', () => {
  test('is nobody at first, and that there is no account yet is said', async () => {
    const { app } = await openEmptyDesk();
    const response = await new Browser(app).get('/session');
    expect(response.json()).toEqual({ actor: null, csrfToken: null, isSetUp: false });
  });

  test('is told with roles and rights, and by nobody kept', async () => {
    const { app, administrator } = await openDesk();
    const response = await administrator.get('/session');
    expect(response.json()).toEqual({
      actor: {
        name: 'admin',
        displayName: '管理员',
        roles: ['administrator'],
        scope: null,
        rights: ['read-drafts', 'administer'],
      },
      csrfToken: administrator.csrfToken,
      isSetUp: true,
    });
    expect(response.headers['cache-control']).toBe('no-store');
    expect(response.headers.etag).toBeUndefined();
    const anyTag = { 'if-none-match': '*' };
    expect((await administrator.send('GET', '/session', undefined, anyTag)).statusCode).toBe(200);
    const shared = await app.inject('/api/v1/regions');
    expect(shared.headers.etag).toBeDefined();
  });
});

describe('signing in', () => {
  test('gives a cookie that no script reads and no other site sends', async () => {
    const { app } = await openDesk();
    const { response } = await signInAs(app, ' Admin ');
    expect(response.statusCode).toBe(200);
    expect(response.cookies[0]).toEqual({
      name: 'tongbao_session',
      value: expect.stringMatching(/^[\w-]{43}$/u) as string,
      path: '/',
      httpOnly: true,
      sameSite: 'Strict',
    });
  });

  test('over https gives a cookie that https alone and this host alone can set', async () => {
    const { app } = await openDesk();
    const browser = new Browser(app, 'https');
    const { cookies } = await browser.send('POST', '/session', {
      name: 'admin',
      password: PASSWORD,
    });
    expect(cookies.map(({ name }) => name)).toEqual([
      '__Host-tongbao_session',
      '__Host-tongbao_device',
    ]);
    expect(cookies[0]).toMatchObject({ secure: true, path: '/', httpOnly: true });
    expect(cookies[0]).not.toHaveProperty('domain');
    expect(await nameOf(browser)).toBe('admin');
  });

  test('over https is not read from a cookie that plain http may have set', async () => {
    const { app, administrator } = await openDesk();
    const inject = (protocol: string, name: string) =>
      app.inject({
        url: '/api/v1/session',
        headers: { 'x-forwarded-proto': protocol, cookie: `${name}=${administrator.cookie}` },
      });
    const signedIn = async (protocol: string, name: string) =>
      (await inject(protocol, name)).json<Session>().actor !== null;
    expect(await signedIn('http', 'tongbao_session')).toBe(true);
    expect(await signedIn('https', 'tongbao_session')).toBe(false);
    expect(await signedIn('http', '__Host-tongbao_session')).toBe(false);
    expect(await signedIn('https', '__Host-tongbao_session')).toBe(true);
  });

  test.for(['http', 'https'] as const)(
    'out over %s clears the cookies of both',
    async (protocol) => {
      const { app } = await openDesk();
      const browser = new Browser(app, protocol);
      await browser.send('POST', '/session', { name: 'admin', password: PASSWORD });
      const { cookies } = await browser.send('DELETE', '/session');
      expect(cookies.map(({ name, value }) => [name, value])).toEqual([
        ['tongbao_session', ''],
        ['__Host-tongbao_session', ''],
      ]);
      expect(await nameOf(browser)).toBeNull();
    },
  );

  test('gives another cookie and another token each time, and ends the browser’s old session', async () => {
    const { app } = await openDesk();
    const { browser } = await signInAs(app, 'admin');
    const [cookie, csrfToken] = [browser.cookie, browser.csrfToken];
    await browser.send('POST', '/session', { name: 'admin', password: PASSWORD });
    expect(browser.cookie).not.toBe(cookie);
    expect(browser.csrfToken).not.toBe(csrfToken);
    const replay = new Browser(app);
    replay.cookie = cookie;
    expect(await nameOf(replay)).toBeNull();
  });

  test('leaves no word of cookie or password in the database or an answer', async () => {
    const { app, db } = await openDesk();
    const { browser, response } = await signInAs(app, 'admin');
    const rows = await Promise.all([
      db.selectFrom('session').selectAll().execute(),
      db.selectFrom('account').selectAll().execute(),
      db.selectFrom('act').selectAll().execute(),
      db.selectFrom('invitation').selectAll().execute(),
    ]);
    const kept = JSON.stringify(rows);
    expect(kept).not.toContain(browser.cookie);
    expect(kept).not.toContain(browser.device);
    expect(kept).not.toContain(PASSWORD);
    const accounts = await browser.get('/accounts');
    expect(response.body + accounts.body).not.toMatch(/argon2|passwordHash/u);
  });

  test('is written into the log, a failure too, without the password or what was typed for a name', async () => {
    const { app, db } = await openDesk();
    await signInAs(app, 'admin');
    await signInAs(app, 'ADMIN', 'a wrong password');
    await signInAs(app, PASSWORD, 'admin');
    const acts = await db.selectFrom('act').selectAll().orderBy('id', 'desc').limit(3).execute();
    expect(acts).toMatchObject([
      { kind: 'sign-in-failed', by: 'system', door: 'system', subject: 'account/?' },
      { kind: 'sign-in-failed', by: 'system', door: 'system', subject: 'account/admin' },
      { kind: 'sign-in', by: 'admin', door: 'session', subject: 'account/admin' },
    ]);
    expect(acts[0]?.detail).toBe('{"address":"127.0.0.1"}');
    const kept = JSON.stringify(await db.selectFrom('act').selectAll().execute());
    expect(kept).not.toContain(PASSWORD);
  });
});

describe('a session', () => {
  test('ends when it was not used for an hour; being used keeps it', async () => {
    const { clock, administrator } = await openDesk();
    for (let count = 1; count <= 3; count += 1) {
      clock.pass(59);
      expect(await nameOf(administrator)).toBe('admin');
    }
    clock.pass(60);
    const response = await administrator.get('/session');
    expect(response.json<Session>().actor).toBeNull();
    expect(response.cookies[0]).toMatchObject({ name: 'tongbao_session', value: '' });
  });

  test('ends after twelve hours, used or not', async () => {
    const { clock, administrator } = await openDesk();
    for (let minutes = 0; minutes < 12 * 60 - 30; minutes += 30) {
      clock.pass(30);
      expect(await nameOf(administrator)).toBe('admin');
    }
    clock.pass(30);
    expect(await nameOf(administrator)).toBeNull();
  });

  test('is written to at most once a minute', async () => {
    const { app, db, clock, administrator } = await openDesk();
    const seen = async () => {
      await app.lastUsed.flush();
      return (await db.selectFrom('session').selectAll().execute())[0]?.lastSeenAt;
    };
    const first = await seen();
    clock.pass(0.9);
    await administrator.get('/session');
    expect(await seen()).toBe(first);
    clock.pass(0.1);
    await administrator.get('/session');
    expect(await seen()).toBe(clock.read().toISOString());
  });

  test('that was signed out can’t be used again', async () => {
    const { app, administrator } = await openDesk();
    const replay = new Browser(app);
    replay.cookie = administrator.cookie;
    const response = await administrator.send('DELETE', '/session');
    expect(response.json()).toEqual({ actor: null, csrfToken: null, isSetUp: true });
    expect(administrator.cookie).toBeNull();
    expect(await nameOf(replay)).toBeNull();
    assertProblem(await replay.get('/accounts'), 'sign-in-needed');
  });

  test('is listed among one’s own, and all end at once', async () => {
    const desk = await openDesk();
    const { browser: other } = await signInAs(desk.app, 'admin');
    await join(desk, 'li', ['officer']);
    const listed = (await other.get('/sessions')).json<OpenSession[]>();
    expect(listed.map(({ isCurrent }) => isCurrent).sort()).toEqual([false, true]);
    await other.send('DELETE', '/sessions');
    expect(await nameOf(desk.administrator)).toBeNull();
    expect(await nameOf(other)).toBeNull();
  });

  test('signed out twice is no error', async () => {
    const { app } = await openDesk();
    expect((await new Browser(app).send('DELETE', '/session')).statusCode).toBe(200);
  });
});
