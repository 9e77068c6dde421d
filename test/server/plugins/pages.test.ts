import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import { fixtureDatabase } from '#test/support/database.ts';
import { newFolder } from '#test/support/data-folder.ts';
import { assertProblem } from '#test/support/problem.ts';

const OFFICE = /<script type="application\/json" data-office>.*?<\/script>/u;
const SHELL = '<!doctype html><title>通报</title>';

let app: FastifyInstance;
beforeAll(async () => {
  const root = newFolder();
  mkdirSync(join(root, '_app/immutable'), { recursive: true });
  for (const name of ['index.html', '200.html']) writeFileSync(join(root, name), SHELL);
  writeFileSync(join(root, 'favicon.svg'), '<svg/>');
  writeFileSync(join(root, '_app/immutable/start.abc123.js'), 'export {};');
  app = await buildApp({ db: await fixtureDatabase(), pagesRoot: root, version: '1.2.3' });
});

describe('the pages', () => {
  test.for(['/', '/regions/leping', '/rankings?release=2019-06', '/nowhere'])(
    'are served at %s',
    async (path) => {
      const { statusCode, headers, body } = await app.inject(path);
      expect([statusCode, body]).toEqual([200, SHELL]);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['cache-control']).toBe('no-cache');
    },
  );

  test('come with their files; one whose name tells its content is kept for a year', async () => {
    const icon = await app.inject('/favicon.svg');
    expect([icon.statusCode, icon.headers['cache-control']]).toEqual([200, 'no-cache']);
    const script = await app.inject('/_app/immutable/start.abc123.js');
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  test('have one icon, also for who asks for it by its old name', async () => {
    const { statusCode, headers } = await app.inject('/favicon.ico');
    expect([statusCode, headers.location]).toEqual([301, '/favicon.svg']);
  });

  test.for(['/api/v1/nowhere', '/api/nowhere', '/nowhere.ico', '/_app/immutable/old.js'])(
    'are not served for %s',
    async (path) => {
      assertProblem(await app.inject(path), 'unknown-address');
    },
  );

  test('bring along what the overview asks for first, once for all until the data change', async () => {
    const root = newFolder();
    writeFileSync(join(root, '200.html'), SHELL);
    writeFileSync(join(root, 'index.html'), '<head></head><body></body>');
    const db = await fixtureDatabase();
    const whole = await buildApp({ db, pagesRoot: root, version: '1' });
    const first = await whole.inject('/');
    expect(first.headers['cache-control']).toBe('private, no-cache');
    const newest = '/api/v1/releases/2019-06';
    for (const address of ['/api/v1/releases', newest, `${newest}/league`]) {
      const { body } = await whole.inject(address);
      expect(first.body).toContain(
        `<script type="application/json" data-reply="${address}">${body}</script>`,
      );
    }
    expect((await whole.inject('/')).body).toBe(first.body);
    expect((await whole.inject('/regions/leping')).body).toBe(SHELL);
  });

  test.for(['/?asOf=2019-07-01', '/?draft=2019-06', '/?release=1999-01', '/?embed=1'])(
    'leave %s to ask by itself',
    async (path) => {
      const root = newFolder();
      writeFileSync(join(root, '200.html'), SHELL);
      writeFileSync(join(root, 'index.html'), '<head></head><body></body>');
      const whole = await buildApp({ db: await fixtureDatabase(), pagesRoot: root, version: '1' });
      const { body } = await whole.inject(path);
      expect(body.replace(OFFICE, '')).toBe('<head></head><body></body>');
    },
  );

  test('that were not built leave the API alone', async () => {
    const bare = await buildApp({
      db: await fixtureDatabase(),
      pagesRoot: newFolder(),
      version: '1',
    });
    assertProblem(await bare.inject('/'), 'unknown-address');
    expect((await bare.inject('/api/v1/regions')).statusCode).toBe(200);
  });
});

test('pages say in their head whose they are', async () => {
  const root = newFolder();
  const shell = '<!doctype html><html lang="zh-CN"><head></head></html>';
  for (const name of ['index.html', '200.html']) writeFileSync(join(root, name), shell);
  const own = await buildApp({ db: await fixtureDatabase(), pagesRoot: root, version: '1' });
  for (const path of ['/', '/plans']) {
    const { body } = await own.inject(path);
    expect(body, path).toMatch(
      /<html lang="zh-CN"><head>.*<script type="application\/json" data-office>\{"name":"景德镇市"/u,
    );
  }
});
