import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { fixtureApp } from '#test/support/database.ts';
import { assertProblem } from '#test/support/problem.ts';
import { keyOf } from '#test/support/sign-in.ts';

type Scheme = Record<string, string[]>;
interface Document {
  components: { securitySchemes: Record<string, object> };
  paths: Record<string, Record<string, { tags: string[]; security: Scheme[] }>>;
}

let app: FastifyInstance;
let document: Document;
beforeAll(async () => {
  app = await fixtureApp();
  document = (await app.inject('/api/v1/openapi.json')).json<Document>();
});

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
  );

describe('the description says who may ask', () => {
  test('by cookie or by key, both explained', () => {
    expect(document.components.securitySchemes).toMatchObject({
      session: { type: 'apiKey', in: 'cookie', name: 'tongbao_session' },
      csrf: { type: 'apiKey', in: 'header', name: 'x-csrf-token' },
      key: { type: 'http', scheme: 'bearer' },
    });
  });

  test('and nobody without an account passes where one is needed, anybody elsewhere', async () => {
    for (const { path, method, security } of operations()) {
      if (path === '/api/v1/events') continue;
      const isOpen = security.some((scheme) => Object.keys(scheme).length === 0);
      const url = path.replaceAll(/\{\w+\}/gu, '1');
      const response = await app.inject({ method: method.toUpperCase() as 'GET', url });
      expect([method, url, response.statusCode === 401]).toEqual([method, url, !isOpen]);
      if (isOpen) continue;
      assertProblem(response, 'sign-in-needed');
      expect(response.headers['www-authenticate']).toMatch(/^Bearer /u);
    }
  });

  test('the desk, the log and the keys want an account; what changes something the token too', () => {
    for (const { path, method, tags, security } of operations()) {
      if (tags.some((tag) => ['desk', 'audit'].includes(tag))) {
        expect([path, security]).not.toEqual([path, expect.arrayContaining([{}])]);
      }
      const bySession = security.filter((scheme) => 'session' in scheme);
      expect(bySession).toHaveLength(1);
      expect([path, method, 'csrf' in bySession[0]!]).toEqual([path, method, method !== 'get']);
    }
  });

  test('a key is sent away where only a person may', async () => {
    const headers = await keyOf(app.db, 'li.ming', ['viewer']);
    const alone = operations().filter(({ security }) => !security.some((one) => 'key' in one));
    expect(alone.length).toBeGreaterThan(3);
    for (const { path, method } of alone) {
      const url = path.replaceAll(/\{\w+\}/gu, '1');
      const response = await app.inject({ method: method.toUpperCase() as 'GET', url, headers });
      if (response.statusCode !== 400) assertProblem(response, 'forbidden');
      expect([400, 403], url).toContain(response.statusCode);
    }
  });
});
