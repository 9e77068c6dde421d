import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import type { Citation } from '#server/schemas/citation.ts';
import { fixtureApp, fixtureDatabase } from '#test/support/database.ts';
import { assertProblem } from '#test/support/problem.ts';

const CITATION = '/api/v1/citation?indicator=gdp&region=leping';

let app: FastifyInstance;
beforeAll(async () => {
  const names = { siteUrl: 'https://tongbao.example', allowedHosts: ['tongbao', '10.0.0.5:8080'] };
  app = await buildApp({ db: await fixtureDatabase(), pagesRoot: null, version: '1', ...names });
});
const ask = (url: string, host: string, more: Record<string, string> = {}) =>
  app.inject({ url, headers: { host, ...more } });

describe('a site that has a name', () => {
  test.for(['evil.example', 'tongbao.example.evil.example', 'tongbao.example:8443', '10.0.0.5'])(
    'does not answer for “%s”, whatever the address',
    async (host) => {
      for (const url of ['/api/v1/releases', '/api/docs', '/nowhere']) {
        assertProblem(await ask(url, host), 'wrong-host');
      }
    },
  );

  test.for([
    'tongbao.example',
    'Tongbao.Example:443',
    'tongbao',
    '10.0.0.5:8080',
    'localhost:3000',
    '127.0.0.1',
    '[::1]:3000',
  ])('answers for “%s”', async (host) => {
    expect((await ask('/api/v1/releases', host)).statusCode).toBe(200);
  });

  test('begins its links with it, however it was asked', async () => {
    const { address, gbt7714 } = (await ask(CITATION, 'tongbao')).json<Citation>();
    expect(address).toMatch(/^https:\/\/tongbao\.example\/api\/v1\/observations\.csv\?/u);
    expect(gbt7714).toContain('https://tongbao.example/');
    const { servers } = (await ask('/api/v1/openapi.json', 'tongbao')).json<{
      servers: object[];
    }>();
    expect(servers).toEqual([{ url: 'https://tongbao.example' }]);
  });

  test('believes a proxy that it trusts, of no other name either', async () => {
    const response = await ask('/api/v1/releases', '127.0.0.1:3000', {
      'x-forwarded-host': 'evil.example',
    });
    assertProblem(response, 'wrong-host');
  });

  test('takes its own pages for its own, though a proxy should change Host', async () => {
    const sent = (origin: string) =>
      app.inject({
        method: 'POST',
        url: '/api/v1/session',
        headers: { host: '127.0.0.1:3000', origin },
        payload: { name: 'li', password: 'x' },
      });
    assertProblem(await sent('https://tongbao.example'), 'sign-in-failed');
    assertProblem(await sent('https://evil.example'), 'cross-site');
  });
});

test('one that has none answers as it was asked', async () => {
  const nameless = await fixtureApp();
  const { address } = (
    await nameless.inject({ url: CITATION, headers: { host: 'localhost:3000' } })
  ).json<Citation>();
  expect(address).toMatch(/^http:\/\/localhost:3000\//u);
  expect((await nameless.inject('/api/v1/openapi.json')).json()).not.toHaveProperty('servers');
});
