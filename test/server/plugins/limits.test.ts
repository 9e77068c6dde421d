import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import type { KeyMade } from '#server/schemas/accounts.ts';
import { emptyDatabase } from '#test/support/database.ts';
import { openDesk, type Browser } from '#test/support/desk.ts';
import { assertProblem } from '#test/support/problem.ts';

let app: FastifyInstance;
beforeAll(async () => {
  const db = await emptyDatabase();
  app = await buildApp({ db, pagesRoot: null, version: '1.2.3', requestsPerMinute: 3 });
});

const ask = (remoteAddress: string, on = app, headers = {}) =>
  on.inject({ url: '/api/v1/regions', remoteAddress, headers });

/** So many answers in a row, and their statuses. */
async function askOften(count: number, once: () => ReturnType<typeof ask>): Promise<number[]> {
  const statuses: number[] = [];
  for (let index = 0; index < count; index += 1) statuses.push((await once()).statusCode);
  return statuses;
}

describe('an address', () => {
  test('may ask so often in a minute and is told what is left', async () => {
    const first = await ask('203.0.113.1');
    expect(first.headers).toMatchObject({ 'ratelimit-limit': '3', 'ratelimit-remaining': '2' });
    expect(Number(first.headers['ratelimit-reset'])).toBeGreaterThan(0);
    expect(await askOften(3, () => ask('203.0.113.1'))).toEqual([200, 200, 429]);
  });

  test('is told when to come again', async () => {
    await askOften(3, () => ask('203.0.113.2'));
    const refused = await ask('203.0.113.2');
    assertProblem(refused, 'too-many-requests');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.headers['ratelimit-remaining']).toBe('0');
    expect(refused.headers.etag).toBeUndefined();
  });

  test('that knows the answer already is counted too', async () => {
    const { headers } = await ask('203.0.113.3');
    const again = () => ask('203.0.113.3', app, { 'if-none-match': headers.etag });
    expect(await askOften(3, again)).toEqual([304, 304, 429]);
  });

  test('is the network of an IPv6 address, and each alone', async () => {
    const statuses = [
      await ask('2001:db8:1:1::1'),
      await ask('2001:db8:1:1::2'),
      await ask('2001:db8:1:1::3'),
      await ask('2001:db8:1:1::4'),
      await ask('2001:db8:1:2::1'),
    ].map(({ statusCode }) => statusCode);
    expect(statuses).toEqual([200, 200, 200, 429, 200]);
  });

  test('of a browser behind a proxy on this machine is its own', async () => {
    const forwarded = (address: string) => ask('127.0.0.1', app, { 'x-forwarded-for': address });
    expect(await askOften(4, () => forwarded('198.51.100.1'))).toEqual([200, 200, 200, 429]);
    expect((await forwarded('198.51.100.2')).statusCode).toBe(200);
    // What a stranger writes there himself, the proxy puts its own word behind.
    expect((await forwarded('127.0.0.1, 198.51.100.1')).statusCode).toBe(429);
  });
});

test.for(['127.0.0.1', '::1', '::ffff:127.0.0.1'])(
  'this machine is not counted: %s',
  async (ip) => {
    expect(await askOften(5, () => ask(ip))).toEqual([200, 200, 200, 200, 200]);
  },
);

describe('a key', () => {
  const make = async (browser: Browser, more: object) => {
    const body = { label: '月报脚本', roles: ['administrator'], ...more };
    return browser.send('POST', '/keys', body);
  };

  test('has the limit that was set when it was made, wherever it is used', async () => {
    const { app: own, administrator } = await openDesk();
    const made = (await make(administrator, { requestsPerMinute: 2 })).json<KeyMade>();
    expect(made.key.requestsPerMinute).toBe(2);
    const other = (await make(administrator, { requestsPerMinute: 2 })).json<KeyMade>();
    const use = (word: string) => ask('127.0.0.1', own, { authorization: `Bearer ${word}` });
    expect(await askOften(3, () => use(made.word))).toEqual([200, 200, 429]);
    expect((await use(other.word)).headers['ratelimit-remaining']).toBe('1');
  });

  test('that asks for no limit gets the usual one', async () => {
    const { app: own, administrator } = await openDesk();
    const { word } = (await make(administrator, {})).json<KeyMade>();
    const response = await ask('127.0.0.1', own, { authorization: `Bearer ${word}` });
    expect(response.headers['ratelimit-limit']).toBe('1200');
  });

  test.for([0, 12_001, 1.5])('cannot have a limit of %d', async (requestsPerMinute) => {
    const { administrator } = await openDesk();
    assertProblem(await make(administrator, { requestsPerMinute }), 'bad-request');
  });
});

test('someone signed in has a limit apart from the others at the address', async () => {
  const { db, administrator } = await openDesk();
  const own = await buildApp({ db, pagesRoot: null, version: '1.2.3', requestsPerMinute: 2 });
  const cookie = `tongbao_session=${administrator.cookie}`;
  expect(await askOften(3, () => ask('203.0.113.9', own))).toEqual([200, 200, 429]);
  // The desk's clock stands in March; the session is as old as that.
  const now = () => new Date('2026-03-02T01:01:00.000Z');
  const later = await buildApp({ db, pagesRoot: null, version: '1', now, requestsPerMinute: 2 });
  await askOften(3, () => ask('203.0.113.9', later));
  expect((await ask('203.0.113.9', later, { cookie })).statusCode).toBe(200);
});
