import SQLite from 'better-sqlite3';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import { logTo, readableLine } from '#server/log-output.ts';
import { createLineLimit } from '#server/plugins/line-limit.ts';
import { StoreBusy } from '#server/store/store-faults.ts';
import { emptyDatabase, fixtureDatabase } from '#test/support/database.ts';
import { dropTable } from '#test/support/drop-table.ts';
import { join, openDesk, type Browser } from '#test/support/desk.ts';

type Line = Record<string, unknown>;

let written: string[] = [];
const output = { write: (text: string) => written.push(text) };
const lines = () => written.map((text) => JSON.parse(text) as Line);

let app: FastifyInstance;
let viewer: Browser;
beforeAll(async () => {
  const desk = await openDesk();
  viewer = await join(desk, 'li.ming', ['viewer']);
  app = await buildApp({
    db: desk.db,
    now: desk.clock.read,
    pagesRoot: null,
    version: '1.2.3',
    requestsPerMinute: 3,
    logger: logTo(output, 'warn'),
  });
});
beforeEach(() => {
  written = [];
});

const SECRET = 'my-secret-word-1967';
const signedIn = () => ({ cookie: `tongbao_session=${viewer.cookie}` });

const REFUSALS: readonly { name: string; request: () => InjectOptions; line: Line }[] = [
  {
    name: 'a right that is lacking',
    request: () => ({ url: '/api/v1/accounts', headers: signedIn() }),
    line: { code: 'forbidden', status: 403, route: '/api/v1/accounts', account: 'li.ming' },
  },
  {
    name: 'a wrong password',
    request: () => ({
      method: 'POST',
      url: '/api/v1/session',
      payload: { name: SECRET, password: `${SECRET}-2` },
    }),
    line: { code: 'sign-in-failed', status: 401, method: 'POST', route: '/api/v1/session' },
  },
  {
    name: 'a change without its token',
    request: () => ({
      method: 'DELETE',
      url: `/api/v1/session?${SECRET}`,
      headers: { ...signedIn(), 'x-csrf-token': SECRET },
    }),
    line: { code: 'csrf', status: 403, method: 'DELETE' },
  },
  {
    name: 'a page of another site',
    request: () => ({
      method: 'POST',
      url: '/api/v1/session',
      headers: { origin: `https://${SECRET}.example`, 'sec-fetch-site': 'cross-site' },
      payload: { name: SECRET, password: SECRET },
    }),
    line: { code: 'cross-site', status: 403 },
  },
  {
    name: 'a key that is none',
    request: () => ({
      url: '/api/v1/regions',
      headers: { authorization: `Bearer tb_${SECRET}` },
    }),
    line: { code: 'sign-in-needed', status: 401, by: 'key' },
  },
];

describe('a refusal stands in the log as one line, without what was typed', () => {
  test.for(REFUSALS)('$name', async ({ request, line }) => {
    const response = await app.inject(request());
    const { ip, level } = { ip: '127.0.0.1', level: 'warn' };
    expect(lines()).toEqual([expect.objectContaining({ level, ip, ...line })]);
    expect(lines()[0]!['requestId']).toBe(response.headers['x-request-id']);
    for (const secret of [SECRET, viewer.cookie]) expect(written.join('')).not.toContain(secret);
  });

  test('too many requests', async () => {
    const ask = () => app.inject({ url: '/api/v1/regions', remoteAddress: '203.0.113.7' });
    for (let count = 0; count < 4; count += 1) await ask();
    expect(lines()).toMatchObject([{ code: 'too-many-requests', status: 429, ip: '203.0.113.7' }]);
  });
});

test.for([
  '/api/v1/regions',
  '/api/v1/regions/nowhere',
  '/api/v1/session',
  '/api/v1/accounts',
  '/api/v1/regions?page=2',
])('nothing is refused, and nothing logged, by %s', async (url) => {
  await app.inject({ url });
  expect(written).toEqual([]);
});

test('a fault stands in the log with its stack, under the name that its answer gives', async () => {
  const db = await fixtureDatabase();
  const logger = logTo(output, 'error');
  const broken = await buildApp({ db, pagesRoot: null, version: '1.2.3', logger });
  await dropTable(db, 'observation');
  const response = await broken.inject(`/api/v1/releases/2019-06/overview?release=${SECRET}`);
  const fine = await broken.inject('/api/v1/releases/2019-06/overview');
  expect([response.statusCode, fine.statusCode]).toEqual([400, 500]);
  const [line, ...more] = lines();
  expect(more).toEqual([]);
  expect(line).toMatchObject({ level: 'error', requestId: fine.headers['x-request-id'] });
  expect((line!['err'] as { stack: string }).stack).toMatch(
    /(?:no such table: observation|relation "observation" does not exist)\n {4}at /u,
  );
});

describe('what the machine could not do is a refusal, without a stack', () => {
  const ofNode = Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
    syscall: 'write',
  });
  test.for([
    [new SQLite.SqliteError('database is locked', 'SQLITE_BUSY'), 'database-busy', 503],
    [new SQLite.SqliteError('disk is full', 'SQLITE_FULL'), 'disk-full', 507],
    [ofNode, 'disk-full', 507],
    [new StoreBusy(), 'database-busy', 503],
  ] as const)('%s', async ([error, code, status]) => {
    const logger = logTo(output, 'warn');
    const db = await emptyDatabase();
    const full = await buildApp({ db, pagesRoot: null, version: '1', logger });
    full.get('/fault', () => Promise.reject(error));
    expect((await full.inject('/fault')).statusCode).toBe(status);
    const [line, ...more] = lines();
    expect(more).toEqual([]);
    expect(line).toMatchObject({ level: 'warn', code, status });
    expect(line!['fault']).toContain(error.message);
    expect(line).not.toHaveProperty('err');
  });
});

test('every answer says what its request is called, and no two the same', async () => {
  const quiet = await buildApp({ db: await emptyDatabase(), pagesRoot: null, version: '1' });
  const urls = ['/api/v1/regions', '/api/docs', '/nowhere', '/api/v1/releases/%E0%A4%A'];
  const ids = [];
  for (const url of [...urls, ...urls]) {
    const { headers } = await quiet.inject({ url, headers: { 'x-request-id': 'mine' } });
    ids.push(headers['x-request-id']);
  }
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{16}$/u);
  expect(new Set(ids).size).toBe(ids.length);
});

test('with LOG_LEVEL=info every answer is a line, its address without what was asked', async () => {
  const logger = logTo(output, 'info');
  const db = await emptyDatabase();
  const chatty = await buildApp({ db, pagesRoot: null, version: '1', logger });
  await chatty.inject('/api/v1/regions?bom=0');
  await chatty.inject(`/api/v1/releases/${SECRET}`);
  await chatty.inject(`/${SECRET}`);
  expect(lines()).toMatchObject([
    { level: 'info', status: 400, route: '/api/v1/regions' },
    { level: 'info', status: 404, route: '/api/v1/releases/:release', code: 'unknown-release' },
    { level: 'info', status: 404, route: 'none' },
  ]);
  expect(written.join('')).not.toContain(SECRET);
});

test('one address fills no log', () => {
  let time = 0;
  const limit = createLineLimit({ perMinute: 3, now: () => time });
  const take = () => limit.take('203.0.113.7');
  expect([take(), take(), take(), take()]).toEqual(['free', 'free', 'last', 'none']);
  expect(limit.take('203.0.113.8')).toBe('free');
  time = 60_000;
  expect(take()).toBe('free');
  for (let count = 0; count < 2000; count += 1) limit.take(`2001:db8::${count}`);
  expect(limit.take('198.51.100.1')).toBe('none');
});

describe('at a terminal', () => {
  test('a line is a sentence', () => {
    const entry = {
      level: 'warn',
      time: '2026-01-05T08:00:00.000Z',
      status: 429,
      route: '/x',
      msg: '请求太多',
    };
    expect(readableLine(`${JSON.stringify(entry)}\n`)).toBe(
      '2026-01-05T08:00:00.000Z 警告 请求太多 status=429 route=/x',
    );
  });

  test('a fault has its stack on lines of its own', () => {
    const entry = { level: 'error', msg: 'x', err: { message: 'x', stack: 'Error: x\n    at y' } };
    expect(readableLine(JSON.stringify(entry))).toBe('错误 x\nError: x\n    at y');
  });

  test('the log is written so', () => {
    const terminal: string[] = [];
    const { stream } = logTo({ isTTY: true, write: (text) => terminal.push(text) }, 'warn');
    stream.write('{"level":"info","msg":"已答复"}\n');
    expect(terminal).toEqual(['消息 已答复\n']);
  });
});
