import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import { newFolder } from '#test/support/data-folder.ts';
import { fixtureDatabase } from '#test/support/database.ts';

let app: FastifyInstance;
beforeAll(async () => {
  const root = newFolder();
  writeFileSync(join(root, '200.html'), '<!doctype html><title>通报</title>');
  app = await buildApp({ db: await fixtureDatabase(), pagesRoot: root, version: '1' });
});

async function framing(url: string) {
  const { headers } = await app.inject(url);
  const policy = String(headers['content-security-policy']);
  return [/frame-ancestors ([^;]*)/u.exec(policy)?.[1], headers['x-frame-options']];
}

test.for(['/?embed=1', '/indicators/gdp?chart=map&embed=1'])(
  'other sites may frame %s',
  async (url) => {
    expect(await framing(url)).toEqual(['*', undefined]);
  },
);

test.for([
  '/',
  '/indicators/gdp',
  '/desk?embed=1',
  '/desk/loads?embed=1',
  '/sign-in?embed=1',
  '/welcome?embed=1',
  '/?embed=1&draft=2019-06',
  '/api/v1/session?embed=1',
  '/api/v1/releases?embed=1',
])('nobody may frame %s', async (url) => {
  expect(await framing(url)).toEqual(["'none'", 'DENY']);
});

test('one answer does not change the next: each is by its own address', async () => {
  const all = await Promise.all(['/?embed=1', '/desk', '/?embed=1'].map(framing));
  expect(all.map(([ancestors]) => ancestors)).toEqual(['*', "'none'", '*']);
});
