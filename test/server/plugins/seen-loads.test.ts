import type { FastifyInstance } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import { openDatabase, openServed } from '#server/store/database.ts';
import { afterFile } from '#test/support/after-file.ts';
import { fixtureApp, fixtureFile } from '#test/support/database.ts';
import { testOnPostgres, testOnSqlite } from '#test/support/engine.ts';
import { assertProblem } from '#test/support/problem.ts';
import { loadNothing } from '#test/support/replicated.ts';

let database: string;
let app: FastifyInstance;

beforeAll(async () => {
  database = await fixtureFile();
  const served = await fixtureApp(await openServed(database));
  app = served;
  afterFile(() => served.close());
});

function ask(load?: string) {
  const headers = load === undefined ? {} : { 'tongbao-load': load };
  return app.inject({ url: '/api/v1/releases', headers });
}

test('an answer tells of which load it is, and so does one that was not changed', async () => {
  const first = await ask();
  expect([first.statusCode, first.headers['tongbao-load']]).toEqual([200, '1']);
  const headers = { 'if-none-match': String(first.headers.etag) };
  const second = await app.inject({ url: '/api/v1/releases', headers });
  expect([second.statusCode, second.headers['tongbao-load']]).toEqual([304, '1']);
});

test.for(['x', '-1', '1.5', '12345678901'])('%s is no number of a load', async (load) => {
  assertProblem(await ask(load), 'bad-request');
});

test('who was told of a load is answered from it or a later one', async () => {
  const db = await openDatabase(database);
  const id = await loadNothing(db);
  await db.destroy();
  const response = await ask(String(id));
  expect([response.statusCode, response.headers['tongbao-load']]).toEqual([200, String(id)]);
});

testOnSqlite('of a file there is no other that knows more: it answers what it has', async () => {
  expect((await ask('900')).statusCode).toBe(200);
});

testOnPostgres('a load that is not there yet is not answered by an older one', async () => {
  const response = await ask('900');
  assertProblem(response, 'behind');
  expect(response.headers['retry-after']).toBe('2');
  expect(response.headers).not.toHaveProperty('etag');
});
