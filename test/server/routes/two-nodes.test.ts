import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { describe, expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import { FORMATS } from '#server/exporting/formats.ts';
import type { KeyMade, Session } from '#server/schemas/accounts.ts';
import type { Frozen } from '#server/schemas/frozen.ts';
import { afterFile } from '#test/support/after-file.ts';
import { fixtureFile, openNode } from '#test/support/database.ts';
import { Browser, join, openDeskTwice, PASSWORD, signInAs } from '#test/support/desk.ts';
import { describeOnPostgres } from '#test/support/engine.ts';
import { assertProblem } from '#test/support/problem.ts';

/** The same browser, as it is when a proxy sends it to another node. */
const at = (app: FastifyInstance, browser: Browser) => {
  const { cookie, csrfToken, device } = browser;
  return Object.assign(new Browser(app), { cookie, csrfToken, device });
};
const nameOf = async (browser: Browser) =>
  (await browser.get('/session')).json<Session>().actor?.name ?? null;

describe('who signs in at one node', () => {
  test('is signed in at the other, and out with the next request when he signs out at either', async () => {
    const { app, there, administrator } = await openDeskTwice();
    for (const [one, other] of [
      [app, there],
      [there, app],
    ] as const) {
      const { browser } = await signInAs(one, 'admin');
      const elsewhere = at(other, browser);
      expect([await nameOf(elsewhere), await nameOf(elsewhere)]).toEqual(['admin', 'admin']);
      await browser.send('DELETE', '/session');
      expect(await nameOf(elsewhere)).toBeNull();
    }
    expect(await nameOf(administrator)).toBe('admin');
  });

  test('has at the other what rights he is given, and loses them there at once', async () => {
    const desk = await openDeskTwice();
    const { administrator, there } = desk;
    const key = (
      await administrator.send('POST', '/keys', { label: '月报', roles: ['administrator'] })
    ).json<KeyMade>();
    const use = () =>
      there.inject({ url: '/api/v1/accounts', headers: { authorization: `Bearer ${key.word}` } });
    for (let time = 0; time < 3; time += 1) expect((await use()).statusCode).toBe(200);
    expect((await administrator.send('DELETE', `/keys/${key.key.id}`)).statusCode).toBe(200);
    assertProblem(await use(), 'sign-in-needed');

    const li = at(there, await join(desk, 'li', ['officer']));
    expect(await nameOf(li)).toBe('li');
    await administrator.send('PATCH', '/accounts/li', { isDisabled: true });
    expect(await nameOf(li)).toBeNull();
  });
});

describeOnPostgres('who guesses at two nodes', () => {
  const wrong = (app: FastifyInstance, name = 'admin') => signInAs(app, name, 'a wrong password');

  test('has no more tries than at one, and waits at both', async () => {
    const { app, there, administrator, clock } = await openDeskTwice();
    await administrator.send('DELETE', '/session');
    for (const node of [app, there, app, there])
      expect((await wrong(node)).response.statusCode).toBe(401);
    expect((await wrong(app)).response.json<{ detail: string }>().detail).toContain(
      '请过 5 秒再试',
    );
    for (const node of [app, there]) assertProblem((await wrong(node)).response, 'sign-in-delayed');
    // Where he signed in before he need not wait for a stranger, at either.
    for (const node of [app, there]) {
      const known = at(node, administrator);
      expect(
        (await known.send('POST', '/session', { name: 'admin', password: PASSWORD })).statusCode,
      ).toBe(200);
    }
    clock.pass(1);
    expect((await signInAs(there, 'admin')).response.statusCode).toBe(200);
    // Forgiven at one is forgiven at the other.
    expect((await wrong(app)).response.json<{ detail: string }>().detail).toContain('再试 4 次');
  });

  test('has five of twenty at once looked at, whichever node each goes to', async () => {
    const { app, there, db } = await openDeskTwice();
    const tries = await Promise.all(
      Array.from({ length: 20 }, (_, n) => wrong(n % 2 ? app : there)),
    );
    const statuses = tries.map(({ response }) => response.statusCode).toSorted((a, b) => a - b);
    expect(statuses).toEqual([...Array<number>(5).fill(401), ...Array<number>(15).fill(429)]);
    const failed = await db
      .selectFrom('act')
      .select('id')
      .where('kind', '=', 'sign-in-failed')
      .execute();
    expect(failed).toHaveLength(5);
  });
});

describeOnPostgres('who asks at two nodes', () => {
  test('may ask as often as at one, but for what a quarter of a second lets through', async () => {
    const { app, there } = await openDeskTwice({ requestsPerMinute: 20 });
    const ask = (node: FastifyInstance) =>
      node.inject({ url: '/api/v1/regions', remoteAddress: '203.0.113.9' });
    for (let time = 0; time < 8; time += 1) for (const node of [app, there]) await ask(node);
    const left = async (node: FastifyInstance) =>
      Number((await ask(node)).headers['ratelimit-remaining']);
    // Each counts its own question at once, and those of the other when it has told its own.
    await expect
      .poll(async () => (await left(app)) + (await left(there)), { interval: 300 })
      .toBeLessThan(4);
    await expect
      .poll(async () => [(await ask(app)).statusCode, (await ask(there)).statusCode], {
        interval: 300,
      })
      .toEqual([429, 429]);
    expect((await ask(there)).headers['ratelimit-limit']).toBe('20');
  });
});

describe('what is asked of one node and then of the other', () => {
  const openTwice = async () => {
    const file = await fixtureFile();
    const open = async () => {
      const app = await buildApp({ db: await openNode(file), pagesRoot: null, version: '1.2.3' });
      afterFile(() => app.close());
      return app;
    };
    return [await open(), await open()] as const;
  };
  const bodyOf = ({ rawPayload }: LightMyRequestResponse) => rawPayload;

  test.for(FORMATS.map(({ suffix }) => suffix))(
    'a download of %s that broke off goes on',
    async (suffix) => {
      const [here, there] = await openTwice();
      const url = `/api/v1/observations.${suffix}?indicator=gdp`;
      const whole = await here.inject(url);
      expect(whole.statusCode).toBe(200);
      const half = Math.floor(whole.rawPayload.length / 2);
      const tag = String(whole.headers.etag);
      const rest = await there.inject({
        url,
        headers: { range: `bytes=${half}-`, 'if-range': tag },
      });
      expect([rest.statusCode, rest.headers.etag]).toEqual([206, tag]);
      const joined = Buffer.concat([whole.rawPayload.subarray(0, half), bodyOf(rest)]);
      expect(joined.equals(whole.rawPayload)).toBe(true);
      const known = await there.inject({ url, headers: { 'if-none-match': tag } });
      expect(known.statusCode).toBe(304);
    },
  );

  test('a frozen address gives the same bytes', async () => {
    const [here, there] = await openTwice();
    const payload = { format: 'csv', query: { indicator: 'gdp', region: 'leping' } };
    const frozen = (
      await here.inject({ method: 'POST', url: '/api/v1/frozen', payload })
    ).json<Frozen>();
    const [one, other] = [await here.inject(frozen.address), await there.inject(frozen.address)];
    expect([one.statusCode, other.statusCode]).toEqual([200, 200]);
    expect(bodyOf(other).equals(bodyOf(one))).toBe(true);
    // Once more is no second file.
    const again = await there.inject({ method: 'POST', url: '/api/v1/frozen', payload });
    expect(again.json<Frozen>().sha256).toBe(frozen.sha256);
  });
});
