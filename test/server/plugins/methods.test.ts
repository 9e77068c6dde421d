import { beforeAll, describe, expect, test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '#server/app.ts';
import { newFolder } from '#test/support/data-folder.ts';
import { fixtureDatabase } from '#test/support/database.ts';
import { assertProblem } from '#test/support/problem.ts';

let app: FastifyInstance;
beforeAll(async () => {
  const root = newFolder();
  writeFileSync(join(root, '200.html'), '<!doctype html><title>通报</title>');
  app = await buildApp({ db: await fixtureDatabase(), pagesRoot: root, version: '1' });
});

const ADDRESSES = [
  { method: 'POST', url: '/api/v1/releases', allow: 'GET, HEAD' },
  { method: 'PUT', url: '/api/v1/releases/2019-06/rankings/gdp.csv?bom=0', allow: 'GET, HEAD' },
  { method: 'GET', url: '/api/v1/frozen', allow: 'POST' },
  { method: 'HEAD', url: '/api/v1/session/password', allow: 'PUT' },
  { method: 'PATCH', url: '/api/v1/session/', allow: 'DELETE, GET, HEAD, POST' },
  { method: 'OPTIONS', url: '/api/v1/accounts/li.ming', allow: 'PATCH' },
  { method: 'DELETE', url: '/regions/leping', allow: 'GET, HEAD' },
  { method: 'POST', url: '/', allow: 'GET, HEAD' },
] as const;

describe('another method than an address takes', () => {
  test.for(ADDRESSES)('$method $url: it takes $allow', async ({ method, url, allow }) => {
    const response = await app.inject({ method, url });
    if (method !== 'HEAD') assertProblem(response, 'method-not-allowed');
    expect([response.statusCode, response.headers.allow]).toEqual([405, allow]);
  });
});

test.for([
  { method: 'QUERY', headers: {}, payload: undefined },
  { method: 'POST', headers: { 'content-type': 'application/json' }, payload: '{"half' },
  { method: 'PUT', headers: { 'content-type': 'image/png' }, payload: 'x' },
] as const)('$method is told so before what it sends is looked at', async (asked) => {
  const { method, headers, payload } = asked;
  const send = (url: string) => {
    return app.inject({ method: method as 'POST', url, headers, ...(payload && { payload }) });
  };
  assertProblem(await send('/api/v1/releases'), 'method-not-allowed');
  assertProblem(await send('/api/v1/nowhere'), 'unknown-address');
});

test.for(['GET', 'POST', 'DELETE'] as const)(
  'where there is no address, there is none by %s either',
  async (method) => {
    const response = await app.inject({ method, url: '/api/v1/nowhere' });
    assertProblem(response, 'unknown-address');
    expect(response.headers.allow).toBeUndefined();
  },
);

const READING = [
  'releases',
  'releases/2019-06/rankings/gdp.csv',
  'releases/2019-06/bulletin',
  'observations?limit=5',
  'observations.csv?indicator=gdp',
  'observations.xlsx?indicator=gdp',
  'citation?indicator=gdp',
  'structures/tongbao.json',
  'session',
  'accounts',
  'nowhere',
].map((address) => `/api/v1/${address}`);

test.for([...READING, '/', '/regions/leping', '/api/docs'])(
  'HEAD of %s is GET without the body',
  async (url) => {
    const [head, whole] = [await app.inject({ method: 'HEAD', url }), await app.inject(url)];
    const told = ({ headers, statusCode }: typeof head) => {
      const {
        'content-length': length = 'untold',
        'x-request-id': _,
        date: __,
        connection: ___,
        ...others
      } = headers;
      return { statusCode, ...others, length };
    };
    const [short, long] = [told(head), told(whole)];
    // What is written while it is sent has no length.
    if (short.length === 'untold') long.length = 'untold';
    expect(short).toEqual(long);
    expect(head.body).toBe('');
  },
);
