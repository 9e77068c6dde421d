import { describe, expect, test } from 'vitest';
import type { Session } from '#server/schemas/accounts.ts';
import { Browser, openDesk, PASSWORD, signInAs } from '#test/support/desk.ts';
import { assertProblem } from '#test/support/problem.ts';

const nameOf = async (browser: Browser) =>
  (await browser.get('/session')).json<Session>().actor?.name ?? null;

describe('a wrong password', () => {
  test('and an account that there is not get the same answers, up to the lock', async () => {
    const { app } = await openDesk();
    for (let count = 1; count <= 6; count += 1) {
      const answers = await Promise.all(
        ['admin', 'nobody'].map(async (name) => {
          const { response } = await signInAs(app, name, 'a wrong password');
          return [response.statusCode, response.body, Object.keys(response.headers).sort()];
        }),
      );
      expect(answers[0]).toEqual(answers[1]);
      expect(answers[0]?.[0]).toBe(count < 5 ? 401 : 423);
    }
  });

  test('for the fifth time locks, also for the right one, until 15 minutes are over', async () => {
    const { app, clock } = await openDesk();
    for (let count = 1; count <= 5; count += 1) await signInAs(app, 'admin', 'a wrong password');
    const locked = await signInAs(app, 'admin');
    assertProblem(locked.response, 'sign-in-locked');
    expect(locked.response.body).toContain('09:15:00');
    clock.pass(14);
    assertProblem((await signInAs(app, 'admin')).response, 'sign-in-locked');
    clock.pass(1);
    expect((await signInAs(app, 'admin')).response.statusCode).toBe(200);
  });

  test('is forgotten with the right one', async () => {
    const { app } = await openDesk();
    for (let count = 1; count <= 4; count += 1) await signInAs(app, 'admin', 'a wrong password');
    await signInAs(app, 'admin');
    const { response } = await signInAs(app, 'admin', 'a wrong password');
    expect(response.body).toContain('再试 4 次');
  });

  test('many times at once is no way around the lock', async () => {
    const { app } = await openDesk();
    const tries = Array.from({ length: 9 }, () => signInAs(app, 'admin', 'a wrong password'));
    const statuses = (await Promise.all(tries)).map(({ response }) => response.statusCode);
    expect(statuses.filter((status) => status === 401)).toHaveLength(4);
    expect(statuses.filter((status) => status === 423)).toHaveLength(5);
  });

  test('from one address again and again is throttled, from another not', async () => {
    const { app } = await openDesk();
    for (let count = 1; count <= 30; count += 1) await signInAs(app, `n${count}`, 'wrong password');
    const { response } = await signInAs(app, 'admin');
    assertProblem(response, 'too-many-requests');
    expect(Number(response.headers['retry-after'])).toBeGreaterThan(200);
    const elsewhere = await new Browser(app).send(
      'POST',
      '/session',
      { name: 'admin', password: PASSWORD },
      { 'x-forwarded-for': '10.0.0.9' },
    );
    expect(elsewhere.statusCode).toBe(200);
  });
});

describe('another password', () => {
  const next = '窑火 烧了 三天 三夜';

  test('is set with the current one and ends one’s other sessions, not this one', async () => {
    const { app, administrator } = await openDesk();
    const { browser: other } = await signInAs(app, 'admin');
    const change = { current: PASSWORD, next };
    const response = await other.send('PUT', '/session/password', change);
    expect(response.json()).toEqual({ ended: 1 });
    expect([await nameOf(administrator), await nameOf(other)]).toEqual([null, 'admin']);
    assertProblem((await signInAs(app, 'admin')).response, 'sign-in-failed');
    expect((await signInAs(app, 'admin', next)).response.statusCode).toBe(200);
  });

  test('is not set with a wrong one, which counts towards the lock', async () => {
    const { administrator } = await openDesk();
    const change = { current: 'a wrong password', next };
    for (let count = 1; count <= 4; count += 1) {
      const response = await administrator.send('PUT', '/session/password', change);
      assertProblem(response, 'sign-in-failed');
    }
    const response = await administrator.send('PUT', '/session/password', change);
    assertProblem(response, 'sign-in-locked');
  });

  test('must be a good one', async () => {
    const { administrator } = await openDesk();
    const change = { current: PASSWORD, next: 'password123' };
    const response = await administrator.send('PUT', '/session/password', change);
    assertProblem(response, 'weak-password');
  });
});
