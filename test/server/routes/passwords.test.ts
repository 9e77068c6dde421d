import type { FastifyInstance } from 'fastify';
import { describe, expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import type { Session } from '#server/schemas/accounts.ts';
import { Browser, openDesk, PASSWORD, signInAs } from '#test/support/desk.ts';
import { assertProblem } from '#test/support/problem.ts';

const nameOf = async (browser: Browser) =>
  (await browser.get('/session')).json<Session>().actor?.name ?? null;

/** One from another address, as a proxy of this machine says. */
async function tryFrom(
  app: FastifyInstance,
  address: string,
  name: string,
  password = 'a wrong password',
) {
  const browser = new Browser(app);
  const headers = { 'x-forwarded-for': address };
  return browser.send('POST', '/session', { name, password }, headers);
}

async function fail(app: FastifyInstance, name: string, times: number): Promise<void> {
  for (let count = 1; count <= times; count += 1) await signInAs(app, name, 'a wrong password');
}

describe('a wrong password', () => {
  test('and an account that there is not get the same answers, however often', async () => {
    const { app, db, clock } = await openDesk();
    const answer = async (server: FastifyInstance, name: string) => {
      const response = await tryFrom(server, `10.0.${name.length}.1`, name);
      return [response.statusCode, response.body, Object.keys(response.headers).sort()];
    };
    for (let count = 1; count <= 8; count += 1) {
      const [known, unknown] = [await answer(app, 'admin'), await answer(app, 'no-body')];
      expect(known).toEqual(unknown);
      expect(known[0]).toBe(count <= 5 ? 401 : 429);
    }
    // A server that was started anew knows as little of the one as of the other.
    const again = await buildApp({ db, pagesRoot: null, version: '1', now: clock.read });
    expect(await answer(again, 'admin')).toEqual(await answer(again, 'no-body'));
  });

  test('takes as much work for an account as for none', async () => {
    const { app } = await openDesk();
    // Computing time: the clock on the wall also counts what else the machine does.
    const workFor = async (name: string, address: string) => {
      const before = process.cpuUsage();
      await tryFrom(app, address, name);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    const [known, unknown]: [number[], number[]] = [[], []];
    for (let count = 1; count <= 8; count += 1) {
      known.push(await workFor('admin', `10.1.0.${count}`));
      unknown.push(await workFor('no-body', `10.1.1.${count}`));
    }
    const ratio = Math.min(...unknown) / Math.min(...known);
    expect(ratio).toBeGreaterThan(0.6);
    expect(ratio).toBeLessThan(1.6);
  });

  test('for the fifth time makes one wait, longer each time, five minutes at most', async () => {
    const { app, clock } = await openDesk();
    await fail(app, 'admin', 4);
    const waits = [5, 10, 20, 40, 80, 160, 300, 300];
    for (const seconds of waits) {
      assertProblem((await signInAs(app, 'admin', 'wrong')).response, 'sign-in-failed');
      const { response } = await signInAs(app, 'admin');
      assertProblem(response, 'sign-in-delayed');
      expect(response.headers['retry-after']).toBe(String(seconds));
      clock.pass(seconds / 60);
    }
    expect((await signInAs(app, 'admin')).response.statusCode).toBe(200);
  });

  test('is forgotten with the right one', async () => {
    const { app } = await openDesk();
    await fail(app, 'admin', 4);
    await signInAs(app, 'admin');
    const { response } = await signInAs(app, 'admin', 'a wrong password');
    expect(response.body).toContain('再试 4 次');
  });

  test('many times at once is no way around the wait', async () => {
    const { app } = await openDesk();
    const tries = Array.from({ length: 9 }, () => signInAs(app, 'admin', 'a wrong password'));
    const statuses = (await Promise.all(tries)).map(({ response }) => response.statusCode);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(4);
  });

  test('of others, from wherever they come, closes nobody’s account', async () => {
    const { app } = await openDesk();
    await fail(app, 'admin', 9);
    for (let count = 1; count <= 40; count += 1) await tryFrom(app, `10.2.0.${count}`, 'admin');
    const response = await tryFrom(app, '10.9.9.9', 'admin', PASSWORD);
    expect(response.statusCode).toBe(200);
  });

  test('from many addresses leaves each a single try', async () => {
    const { app } = await openDesk();
    for (let count = 1; count <= 20; count += 1) await tryFrom(app, `10.2.0.${count}`, 'admin');
    const statuses = [];
    for (let count = 1; count <= 2; count += 1) {
      statuses.push((await tryFrom(app, '10.3.0.1', 'admin')).statusCode);
    }
    expect(statuses).toEqual([401, 429]);
    // Another account has nothing to do with it.
    expect((await tryFrom(app, '10.3.0.1', 'li')).json()).toMatchObject({
      detail: expect.stringContaining('再试 4 次') as string,
    });
  });

  test('of one address under many names makes it wait, another address not', async () => {
    const { app, clock } = await openDesk();
    for (let count = 1; count <= 20; count += 1) await signInAs(app, `n${count}`, 'wrong password');
    const { response } = await signInAs(app, 'admin');
    assertProblem(response, 'sign-in-delayed');
    expect(response.headers['retry-after']).toBe('1');
    expect((await tryFrom(app, '10.0.0.9', 'admin', PASSWORD)).statusCode).toBe(200);
    clock.pass(1 / 60);
    expect((await signInAs(app, 'admin')).response.statusCode).toBe(200);
  });

  test('from one address of an IPv6 network makes all of it wait, the next one not', async () => {
    const { app } = await openDesk();
    for (let count = 1; count <= 5; count += 1) await tryFrom(app, `2001:db8::${count}`, 'admin');
    const there = await tryFrom(app, '2001:db8:0:0:ffff::9', 'admin', PASSWORD);
    assertProblem(there, 'sign-in-delayed');
    expect((await tryFrom(app, '2001:db8:0:1::9', 'admin', PASSWORD)).statusCode).toBe(200);
  });
});

describe('another password', () => {
  const next = '窑火 烧了 三天 三夜';

  test('is set with the current one and ends one’s other sessions, not this one', async () => {
    const { app, administrator } = await openDesk();
    const { browser: other } = await signInAs(app, 'admin');
    const change = { current: PASSWORD, next };
    const response = await other.send('PUT', '/session/password', change);
    expect(response.json()).toEqual({ ended: 1, keys: 0 });
    expect([await nameOf(administrator), await nameOf(other)]).toEqual([null, 'admin']);
    assertProblem((await signInAs(app, 'admin')).response, 'sign-in-failed');
    expect((await signInAs(app, 'admin', next)).response.statusCode).toBe(200);
  });

  test('is not set with a wrong one, of which only some are free', async () => {
    const { app, administrator } = await openDesk();
    // What others guess is not counted against one who is signed in.
    await fail(app, 'admin', 9);
    const change = { current: 'a wrong password', next };
    for (let count = 1; count <= 5; count += 1) {
      const response = await administrator.send('PUT', '/session/password', change);
      assertProblem(response, 'sign-in-failed');
    }
    const response = await administrator.send('PUT', '/session/password', change);
    assertProblem(response, 'sign-in-delayed');
  });

  test('must be a good one', async () => {
    const { administrator } = await openDesk();
    const change = { current: PASSWORD, next: 'password123' };
    const response = await administrator.send('PUT', '/session/password', change);
    assertProblem(response, 'weak-password');
  });

  test('must be another, however it is typed, and ends nothing where it is not', async () => {
    const { app, administrator } = await openDesk();
    const { browser: other } = await signInAs(app, 'admin');
    for (const same of [PASSWORD, PASSWORD.replaceAll(' ', '\u3000')]) {
      const change = { current: PASSWORD, next: same };
      const response = await other.send('PUT', '/session/password', change);
      assertProblem(response, 'weak-password');
      expect(response.body).toContain('同一个');
    }
    expect(await nameOf(administrator)).toBe('admin');
  });
});
