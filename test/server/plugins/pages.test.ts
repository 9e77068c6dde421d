import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import { fixtureDatabase } from '#test/support/database.ts';
import { newFolder } from '#test/support/data-folder.ts';
import { assertProblem } from '#test/support/problem.ts';
import { tallyOf } from './kept-tally.ts';

const OFFICE = /<script type="application\/json" data-office>.*?<\/script>/u;
const SHELL = '<!doctype html><title>通报</title>';
const WHOLE = '<head></head><body><div id="app"></div></body>';
const API = '/api/v1';
const NEWEST = `${API}/releases/2019-06`;

let app: FastifyInstance;
beforeAll(async () => {
  const root = newFolder();
  mkdirSync(join(root, '_app/immutable'), { recursive: true });
  writeFileSync(join(root, '200.html'), SHELL);
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
      expect(headers['cache-control']).toBe('private, no-cache');
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

  test.for([
    { path: '/', asked: [`${API}/releases`, NEWEST, `${NEWEST}/league`] },
    {
      path: '/indicators/gdp',
      asked: [
        `${API}/releases`,
        `${API}/indicators`,
        `${API}/indicators/gdp`,
        `${API}/observations?indicator=gdp&last=1&limit=1`,
        `${NEWEST}/rankings/gdp`,
        `${NEWEST}/movement?indicator=gdp`,
      ],
    },
    {
      path: '/data',
      asked: [
        ...['releases', 'indicators', 'regions', 'departments'].map((name) => `${API}/${name}`),
        `${API}/observations/periods`,
        `${API}/observations/table?limit=50&columnLimit=72`,
      ],
    },
    {
      path: '/regions/leping',
      asked: [
        `${API}/releases`,
        `${NEWEST}/scorecards/leping`,
        `${NEWEST}/movement?region=leping`,
        `${API}/regions`,
        `${NEWEST}/findings`,
        `${NEWEST}/trends?region=leping&months=36`,
        `${NEWEST}/needs?region=leping`,
      ],
    },
    {
      path: '/departments/fgw',
      asked: [
        `${API}/releases`,
        `${API}/regions`,
        `${NEWEST}/departments/fgw`,
        `${NEWEST}/movement?department=fgw&region=jingdezhen`,
        `${API}/departments`,
        `${NEWEST}/departments`,
        `${NEWEST}/trends?department=fgw&region=jingdezhen&months=36`,
        `${NEWEST}/needs?department=fgw&region=jingdezhen`,
      ],
    },
    { path: '/rankings', asked: [`${API}/releases`] },
  ])('bring along what $path asks for first', async ({ path, asked }) => {
    const whole = await buildWhole();
    const first = await whole.inject(path);
    expect(repliesIn(first.body)).toEqual([`${API}/session`, ...asked]);
    for (const address of asked) {
      const { body } = await whole.inject(address);
      expect(first.body, address).toContain(`>${body.replaceAll('<', '\\u003c')}</script>`);
    }
    // Once for all, until the data change.
    expect((await whole.inject(path)).body).toBe(first.body);
  });

  test('bring along what was kept, whatever other pages were asked for since', async () => {
    const whole = await buildWhole();
    const first = await whole.inject('/');
    await whole.inject('/nowhere/0');
    const before = await tallyOf(whole);
    for (let at = 1; at <= 60; at += 1) await whole.inject(`/nowhere/${at}`);
    expect((await whole.inject('/')).body).toBe(first.body);
    // Not even the API was asked: pages that ask the same have the same.
    expect(await tallyOf(whole)).toEqual(before);
  });

  test.for(['/?asOf=2019-07-01', '/indicators/gdp?draft=2019-06', '/?embed=1'])(
    'leave %s to ask by itself',
    async (path) => {
      const { body } = await (await buildWhole()).inject(path);
      expect(body.replace(OFFICE, '')).toBe(WHOLE);
    },
  );

  test.for(['/?release=1999-01', '/indicators/gdq'])(
    'leave it to %s to say what is wrong',
    async (path) => {
      const { body } = await (await buildWhole()).inject(path);
      expect(repliesIn(body)).toEqual([`${API}/session`]);
    },
  );

  test('name the files of the page that is asked for, one of its own before one for any name', async () => {
    const heads = [
      { path: '^/plans$', links: '<link href="/plans.js">' },
      { path: '^/plans/[^/]+$', links: '<link href="/plan.js">' },
      { path: '', links: '<link href="/frame.js">' },
    ];
    const whole = await buildWhole({ 'heads.json': JSON.stringify(heads) });
    const linksAt = async (path: string) => {
      const { body } = await whole.inject(path);
      return [...body.matchAll(/href="(.*?)"/gu)].map(([, file]) => file);
    };
    expect(await linksAt('/plans?year=2019')).toEqual(['/plans.js']);
    expect(await linksAt('/plans/og53lr4m04ay')).toEqual(['/plan.js']);
    expect(await linksAt('/nowhere/at/all')).toEqual(['/frame.js']);
  });

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

async function buildWhole(files: Readonly<Record<string, string>> = {}): Promise<FastifyInstance> {
  const root = newFolder();
  for (const [name, text] of Object.entries({ '200.html': WHOLE, ...files })) {
    writeFileSync(join(root, name), text);
  }
  return buildApp({ db: await fixtureDatabase(), pagesRoot: root, version: '1' });
}

/** The addresses of what a page brings along. */
const repliesIn = (body: string): string[] =>
  [...body.matchAll(/data-reply="(.*?)"/gu)].map(([, address = '']) =>
    address.replaceAll('&amp;', '&'),
  );

test('pages say in their head whose they are', async () => {
  const root = newFolder();
  const shell = '<!doctype html><html lang="zh-CN"><head></head></html>';
  writeFileSync(join(root, '200.html'), shell);
  const own = await buildApp({ db: await fixtureDatabase(), pagesRoot: root, version: '1' });
  for (const path of ['/', '/plans']) {
    const { body } = await own.inject(path);
    expect(body, path).toMatch(
      /<html lang="zh-CN"><head>.*<script type="application\/json" data-office>\{"name":"景德镇市"/u,
    );
  }
});
