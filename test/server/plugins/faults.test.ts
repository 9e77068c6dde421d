import { once } from 'node:events';
import { connect } from 'node:net';
import SQLite from 'better-sqlite3';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProblemCode } from '#server/problem.ts';
import type { ProblemDetails } from '#server/schemas/problem.ts';
import { fixtureApp } from '#test/support/database.ts';
import { assertProblem } from '#test/support/problem.ts';

/** As SQLite, Node and JavaScript say it. */
const THROWN: Readonly<Record<string, () => unknown>> = {
  busy: () => new SQLite.SqliteError('database is locked', 'SQLITE_BUSY'),
  full: () => new SQLite.SqliteError('database or disk is full', 'SQLITE_FULL'),
  'read-only': () => new SQLite.SqliteError('attempt to write a readonly', 'SQLITE_READONLY'),
  damaged: () => new SQLite.SqliteError('database disk image is malformed', 'SQLITE_CORRUPT'),
  'disk-full': () => ofNode('ENOSPC: no space left on device, write', 'ENOSPC'),
  'disk-fault': () => ofNode('EIO: i/o error, read', 'EIO'),
  rollback: () => new SQLite.SqliteError('cannot rollback - no transaction', 'SQLITE_ERROR'),
  'no-file': () => ofNode("ENOENT: no such file or directory, open '/var/x'", 'ENOENT'),
  'type-error': () => new TypeError("Cannot read properties of undefined (reading 'id')"),
  text: () => 'thrown as a text',
  'of-a-library': () => Object.assign(new Error('Precondition Failed'), { statusCode: 412 }),
  range: () => Object.assign(new Error('Range Not Satisfiable'), { statusCode: 416 }),
  aborted: () => Object.assign(new Error('aborted'), { statusCode: 400, code: 'ECONNRESET' }),
};

function ofNode(message: string, code: string): Error {
  return Object.assign(new Error(message), { code, syscall: 'read' });
}

let app: FastifyInstance;
let port: number;
beforeAll(async () => {
  app = await fixtureApp();
  for (const [name, make] of Object.entries(THROWN)) {
    app.get(`/fault/${name}`, () => Promise.reject(make() as Error));
  }
  port = Number(new URL(await app.listen({ port: 0 })).port);
});
afterAll(() => app.close());

/** Names of ours, of headers and formats; codes, addresses and examples that are quoted. */
const QUOTED = [
  /“[^”]*”/gu,
  /application\/json/gu,
  /\/[\w./-]+/gu,
  /\b[0-9a-f]{16}\b/gu,
  /npm run [a-z]+( -- [a-z]+)?/gu,
  /\b(?:Content-(?:Type|Length)|JSON|UTF-8|HTTP|https?:|Cookie|Range|KB|MB)(?![a-z])/gu,
  /\bchunk extensions\b|\b(?:GET|HEAD|POST|PUT|PATCH|DELETE)\b|%[0-9A-F]{2}|\b(?:true|false|null)\b/gu,
];

/** Whole sentences of ours in both languages, and no word of anybody else in the Chinese one. */
function assertOwnWords({ title, titleEn, detail, detailEn }: ProblemDetails, names: RegExp): void {
  const bare = [...QUOTED, names].reduce((text, quoted) => text.replaceAll(quoted, ''), detail);
  expect(bare).not.toMatch(/[a-z]{2}/iu);
  expect(detail).toMatch(/。$/u);
  expect(detailEn).toMatch(/^[A-Z].*\.$/u);
  expect(detailEn.replaceAll(/“[^”]*”/gu, '')).not.toMatch(/\p{Script=Han}/u);
  expect(`${titleEn} ${detailEn}`).not.toMatch(/must NOT|FST_|SQLITE|E[A-Z]{4,}:|undefined|\/var/u);
  expect(title).toMatch(/\p{Script=Han}/u);
}

const json = { 'content-type': 'application/json' };
const frozen = (
  payload: string | Buffer,
  headers: Record<string, string> = json,
): InjectOptions => ({
  method: 'POST',
  url: '/api/v1/frozen',
  headers,
  payload,
});
const CASES: readonly (readonly [string, InjectOptions, ProblemCode])[] = [
  ['an empty body that is said to be JSON', frozen(''), 'bad-request'],
  ['broken JSON', frozen('{"format": csv}'), 'bad-request'],
  ['half a JSON', frozen('{"format":'), 'bad-request'],
  ['JSON that would reach the prototype', frozen('{"__proto__": {"x": 1}}'), 'bad-request'],
  ['a list for an object', frozen('[]'), 'bad-request'],
  ['null for an object', frozen('null'), 'bad-request'],
  ['a text for an object', frozen('"csv"'), 'bad-request'],
  ['an object for a text', frozen('{"format":"csv","query":{"region":{}}}'), 'bad-request'],
  ['a word that is not on the list', frozen('{"format":"doc","query":{}}'), 'bad-request'],
  ['nothing of what is needed', frozen('{}'), 'bad-request'],
  ['what nobody knows', frozen('{"format":"csv","query":{},"colour":1}'), 'unknown-parameter'],
  ['a type that is not taken', frozen('a=1', { 'content-type': 'text/csv' }), 'unsupported-type'],
  ['no type at all', frozen(Buffer.from('a'), {}), 'unsupported-type'],
  ['too large a body', frozen(`"${'x'.repeat(1_100_000)}"`), 'too-large'],
  ['another length', frozen('{}', { ...json, 'content-length': '5' }), 'bad-request'],
  ['half an escape', { url: '/api/v1/releases/%E0%A4%A' }, 'bad-request'],
  ['no UTF-8 in a query', { url: '/api/v1/observations?indicator=%ff' }, 'bad-request'],
  ['half an escape in a query', { url: '/api/v1/observations?indicator=%E4%B' }, 'bad-request'],
  [
    'JSON that is said to be in another encoding',
    frozen('{"format":"csv","query":{}}', { 'content-type': 'application/json; charset=gbk' }),
    'unsupported-type',
  ],
  ['too long a part', { url: `/api/v1/releases/${'x'.repeat(600)}` }, 'too-long-address'],
  ['no number', { url: '/api/v1/observations?limit=many' }, 'bad-request'],
  ['too small', { url: '/api/v1/observations?limit=0' }, 'bad-request'],
  ['too large', { url: '/api/v1/observations?limit=999999999' }, 'bad-request'],
  ['twice', { url: '/api/v1/observations?region=a&region=b' }, 'bad-request'],
  ['a month that is none', { url: '/api/v1/observations?from=201906' }, 'bad-request'],
  ['a parameter that there is not', { url: '/api/v1/regions?page=2' }, 'unknown-parameter'],
  ['no such address', { url: '/api/v1/nowhere' }, 'unknown-address'],
  ['no such method', { method: 'DELETE', url: '/api/v1/regions' }, 'method-not-allowed'],
  ['a database that is locked', { url: '/fault/busy' }, 'database-busy'],
  ['a full database', { url: '/fault/full' }, 'disk-full'],
  ['a database that may not be written', { url: '/fault/read-only' }, 'database-read-only'],
  ['a damaged database', { url: '/fault/damaged' }, 'database-damaged'],
  ['a full disk', { url: '/fault/disk-full' }, 'disk-full'],
  ['a disk that fails', { url: '/fault/disk-fault' }, 'disk-fault'],
  ['a fault of SQL', { url: '/fault/rollback' }, 'internal'],
  ['a file that is missing', { url: '/fault/no-file' }, 'internal'],
  ['a slip in the program', { url: '/fault/type-error' }, 'internal'],
  ['what is no error', { url: '/fault/text' }, 'internal'],
  ['a refusal of a library', { url: '/fault/of-a-library' }, 'bad-request'],
  ['a part that a file has not', { url: '/fault/range' }, 'bad-range'],
  ['a body that broke off', { url: '/fault/aborted' }, 'bad-request'],
];

/** Parameters and values that a sentence names. */
const NAMES =
  /\b(?:format|query\/region|query|colour|limit|region|from|page|csv|json|jsonstat|json-stat|xlsx|parquet|sdmx|package|zip|many)\b|\^\S+/gu;

describe('a fault is told in words of ours', () => {
  test.for(CASES)('%s', async ([, options, code]) => {
    const response = await app.inject(options);
    assertProblem(response, code);
    assertOwnWords(response.json(), NAMES);
  });

  test('and one of the inside by the number under which it is in the log', async () => {
    const response = await app.inject('/fault/type-error');
    const { detail, detailEn } = response.json<ProblemDetails>();
    const id = String(response.headers['x-request-id']);
    expect([detail.includes(id), detailEn.includes(id)]).toEqual([true, true]);
  });
});

const LONG = 'x'.repeat(9000);
const SPACED = 'x%20'.repeat(2000);
test.for<readonly [string, InjectOptions]>([
  ['an address', { url: `/api/v1/${LONG}` }],
  ['a value', { url: `/api/v1/observations?asOf=${LONG}` }],
  ['a value with blanks', { url: `/api/v1/observations?asOf=${SPACED}` }],
  ['the name of a parameter', { url: `/api/v1/regions?${LONG}=1` }],
  ['one with blanks', { url: `/api/v1/regions?${SPACED}=1` }],
  ['a type', frozen('a', { 'content-type': `text/${LONG}` })],
])('a long text is not sent back whole: %s', async ([, options]) => {
  const { body, statusCode } = await app.inject(options);
  expect([statusCode >= 400, statusCode < 500, body.includes('x')]).toEqual([true, true, true]);
  expect(body.length).toBeLessThan(2500);
});

test('JSON in UTF-8 is taken however that is said', async () => {
  for (const type of ['application/json; charset=UTF-8', 'application/json;charset="utf-8"']) {
    const response = await app.inject(frozen('{}', { 'content-type': type }));
    expect(response.json<ProblemDetails>().code).toBe('bad-request');
  }
});

const RAW: readonly (readonly [string, string, ProblemCode])[] = [
  ['no HTTP', 'hello\r\n\r\n', 'bad-request'],
  [
    'a head that is too large',
    `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
    'too-large-head',
  ],
  ['no Host', 'GET /api/v1/regions HTTP/1.1\r\nConnection: close\r\n\r\n', 'bad-request'],
  ['an expectation', 'GET / HTTP/1.1\r\nHost: a\r\nExpect: x\r\n\r\n', 'bad-expectation'],
  [
    'a length that is no number',
    'POST /api/v1/frozen HTTP/1.1\r\nHost: a\r\nContent-Length: ten\r\n\r\n',
    'bad-request',
  ],
];

describe('what is no request is answered on its connection', () => {
  test.for(RAW)('%s', async ([, text, code]) => {
    const answer = await exchange(text);
    const body = JSON.parse(answer.slice(answer.indexOf('{'))) as ProblemDetails;
    expect(body.code).toBe(code);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${body.status} `, 'u'));
    assertOwnWords(body, NAMES);
  });
});

test('what comes while the server stops is told so', async () => {
  const ending = await fixtureApp();
  let base = '';
  let answer: Response | null = null;
  ending.addHook('preClose', async () => {
    answer = await fetch(`${base}/api/v1/regions`);
  });
  base = await ending.listen({ port: 0 });
  await ending.close();
  const { status, headers, body } = await readAll(answer);
  expect([status, headers.get('retry-after'), body.code]).toEqual([503, '5', 'stopping']);
  assertOwnWords(body, NAMES);
});

async function readAll(answer: Response | null) {
  if (!answer) throw new Error('nothing was answered');
  const { status, headers } = answer;
  return { status, headers, body: (await answer.json()) as ProblemDetails };
}

async function exchange(text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8');
  let answer = '';
  socket.on('data', (part: string) => (answer += part)).on('error', () => undefined);
  socket.write(text);
  await once(socket, 'close');
  return answer;
}
