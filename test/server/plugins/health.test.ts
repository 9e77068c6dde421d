import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LightMyRequestResponse } from 'fastify';
import { expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import { openServed } from '#server/store/database.ts';
import { newFolder } from '#test/support/data-folder.ts';
import { emptyDatabase, fixtureApp, fixtureFile } from '#test/support/database.ts';
import { dropTable } from '#test/support/drop-table.ts';
import { testOnPostgres } from '#test/support/engine.ts';

test('/health says that the process lives, and is not kept', async () => {
  const response = await (await fixtureApp()).inject('/health');
  expect([response.statusCode, response.json()]).toEqual([200, { status: 'alive' }]);
  expect(response.headers['cache-control']).toBe('no-store');
});

test('/ready says that it can answer', async () => {
  const response = await (await fixtureApp()).inject('/ready');
  expect(response.statusCode).toBe(200);
  expect(response.json()).toEqual({
    status: 'ready',
    checks: { database: true, pages: true, staying: true },
  });
});

testOnPostgres('/ready says of a server of PostgreSQL whether it can be written', async () => {
  const app = await fixtureApp(await openServed(await fixtureFile()));
  const response = await app.inject('/ready');
  await app.close();
  expect(response.json()).toMatchObject({ status: 'ready', canWrite: true });
});

test('with nothing loaded it is ready', async () => {
  const response = await (await fixtureApp(await emptyDatabase())).inject('/ready');
  expect(response.statusCode).toBe(200);
});

test('without its database it lives and is not ready', async () => {
  const db = await emptyDatabase();
  const app = await fixtureApp(db);
  await dropTable(db, 'load');
  const response = await app.inject('/ready');
  expect(response.statusCode).toBe(503);
  expect(response.headers['retry-after']).toBe('5');
  expect(response.json()).toMatchObject({ status: 'not-ready', checks: { database: false } });
  expect((await app.inject('/health')).statusCode).toBe(200);
});

test('without its pages it is not ready', async () => {
  const pagesRoot = join(newFolder(), 'web');
  const app = await buildApp({ db: await emptyDatabase(), pagesRoot, version: '1' });
  const before = await app.inject('/ready');
  expect([before.statusCode, before.json()]).toMatchObject([503, { checks: { pages: false } }]);
  mkdirSync(pagesRoot);
  writeFileSync(join(pagesRoot, '200.html'), '<head></head>');
  expect((await app.inject('/ready')).statusCode).toBe(200);
});

test('while it stops it is not ready', async () => {
  const app = await fixtureApp();
  let asked: Promise<LightMyRequestResponse> | null = null;
  app.addHook('preClose', (closed) => {
    asked = app.inject('/ready');
    closed();
  });
  await app.close();
  expect((await asked!).statusCode).toBe(503);
});

test('neither is part of the API', async () => {
  const app = await fixtureApp();
  const { paths } = (await app.inject('/api/v1/openapi.json')).json<{ paths: object }>();
  const hidden = Object.keys(paths).filter((path) => /health|ready|metrics/u.test(path));
  expect(hidden).toEqual([]);
});
