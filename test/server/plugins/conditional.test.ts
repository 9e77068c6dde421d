import { describe, expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import { loadFiles } from '#server/loading/load.ts';
import { fixtureApp, fixtureDatabase } from '#test/support/database.ts';
import { copyData, editFile, fileIn } from '#test/support/data-folder.ts';

const PATHS = [
  'releases',
  'releases/2019-06/overview',
  'regions.csv',
  'observations.csv',
  'openapi.json',
];

describe('an answer', () => {
  test.for(PATHS)('of %s carries a tag, and with that tag is not sent again', async (path) => {
    const app = await fixtureApp();
    const first = await app.inject(`/api/v1/${path}`);
    const tag = first.headers.etag ?? '';
    // Strong where a file is sent as it was written: then a part of it can be asked for.
    expect(tag).toMatch(
      path === 'observations.csv' ? /^"[0-9a-f]{16}-1\.2\.3"$/u : /^W\/"[0-9a-f]{16}-1\.2\.3"$/u,
    );
    expect(first.headers['cache-control']).toBe('no-cache');
    const again = await app.inject({ url: `/api/v1/${path}`, headers: { 'if-none-match': tag } });
    const bare = (one = '') => one.replace('W/', '');
    expect([again.statusCode, again.body, bare(again.headers.etag)]).toEqual([304, '', bare(tag)]);
  });

  const matching = [
    { name: 'the tag among others', header: (tag: string) => `"x", ${tag}`, status: 304 },
    {
      name: 'the tag as a strong one',
      header: (tag: string) => tag.replace('W/', ''),
      status: 304,
    },
    { name: 'any', header: () => '*', status: 304 },
    { name: 'another tag', header: () => 'W/"0000000000000000-1.2.3"', status: 200 },
    { name: 'part of the tag', header: (tag: string) => tag.slice(0, -3), status: 200 },
  ];

  test.for(matching)('asked for with $name has status $status', async ({ header, status }) => {
    const app = await fixtureApp();
    const { headers } = await app.inject('/api/v1/regions');
    const asked = { 'if-none-match': header(String(headers.etag)) };
    const { statusCode } = await app.inject({ url: '/api/v1/regions', headers: asked });
    expect(statusCode).toBe(status);
  });

  test('is answered to HEAD without a body', async () => {
    const app = await fixtureApp();
    const response = await app.inject({ method: 'HEAD', url: '/api/v1/regions' });
    expect([response.statusCode, response.body]).toEqual([200, '']);
    expect(response.headers.etag).toBeDefined();
  });
});

describe('an address with several forms', () => {
  const url = '/api/v1/releases/2019-06/bulletin';
  const read = async (accept: string, tag?: string) => {
    const app = await fixtureApp();
    return app.inject({ url, headers: { accept, ...(tag && { 'if-none-match': tag }) } });
  };

  test('has a tag for each, and says that they depend on Accept', async () => {
    const [json, text] = [await read('application/json'), await read('text/plain')];
    expect(json.headers.etag).not.toBe(text.headers.etag);
    expect([json.headers.vary, text.headers.vary]).toEqual(
      Array(2).fill('accept-encoding, accept'),
    );
    const other = await read('text/plain', String(json.headers.etag));
    expect([other.statusCode, other.headers['content-type']]).toEqual([
      200,
      'text/plain; charset=utf-8',
    ]);
    const same = await read('text/plain', String(text.headers.etag));
    expect([same.statusCode, same.headers.vary]).toEqual([304, 'accept-encoding, accept']);
  });

  test('sends what is liked best', async () => {
    const type = async (accept: string) => (await read(accept)).headers['content-type'];
    expect(await type('text/plain;q=0.2, application/json;q=0.9')).toMatch(/^application\/json/u);
    expect(await type('application/json;q=0, text/plain;q=0.1')).toMatch(/^text\/plain/u);
    expect(await type('image/png')).toMatch(/^application\/json/u);
  });

  test('named by its ending has one form alone', async () => {
    const app = await fixtureApp();
    const { headers } = await app.inject({ url: `${url}.txt`, headers: { accept: 'text/plain' } });
    expect(headers.vary).toBe('accept-encoding');
  });
});

test('what depends on the day has another tag on each, as days begin in China', async () => {
  let now = new Date('2026-03-02T15:59:00Z');
  const app = await fixtureApp(await fixtureDatabase(), () => now);
  const tagOf = async () => (await app.inject('/api/v1/plans')).headers.etag;
  const before = await tagOf();
  expect(before).toMatch(/-2026-03-02"$/u);
  now = new Date('2026-03-02T16:00:00Z');
  expect(await tagOf()).toBe(before?.replace('03-02', '03-03'));
});

test('another program has another tag, though its version is the same', async () => {
  const tagOf = async (build: string) => {
    const set = { pagesRoot: null, version: '0.1.0', build };
    const app = await buildApp({ db: await fixtureDatabase(), ...set });
    return (await app.inject('/api/v1/regions')).headers.etag;
  };
  const [one, other] = [await tagOf('aaa'), await tagOf('bbb')];
  expect([one, other]).toEqual([
    expect.stringContaining('-aaa"'),
    expect.stringContaining('-bbb"'),
  ]);
});

describe('after a load', () => {
  const options = { by: 'test', note: '', now: new Date('2026-02-01T00:00:00Z') };

  test('that changes a figure there is another tag and another answer', async () => {
    const db = await fixtureDatabase();
    const app = await fixtureApp(db);
    const url = '/api/v1/releases/2019-06/rankings/gdp';
    const before = await app.inject(url);
    const folder = copyData();
    editFile(fileIn(folder, '附件1'), '8-8.5,8.1,已完成', '8-8.5,8.4,已完成');
    await loadFiles(db, [folder], options);
    const headers = { 'if-none-match': String(before.headers.etag) };
    const after = await app.inject({ url, headers });
    expect(after.statusCode).toBe(200);
    expect(after.headers.etag).not.toBe(before.headers.etag);
    expect(after.json<{ rows: object[] }>().rows[0]).toMatchObject({
      region: { id: 'leping' },
      actual: 8.4,
      rank: 1,
      source: { revision: 1, loadId: 2 },
    });
  });

  test('that changes the dictionary the new one is served', async () => {
    const db = await fixtureDatabase();
    const app = await fixtureApp(db);
    await app.inject('/api/v1/departments');
    const folder = copyData();
    editFile(fileIn(folder, 'departments'), '市财政局,', '财政部门,');
    await loadFiles(db, [folder], options);
    const { body } = await app.inject('/api/v1/departments');
    expect(body).toContain('财政部门');
  });

  test('that changes nothing the tag stays', async () => {
    const db = await fixtureDatabase();
    const app = await fixtureApp(db);
    const before = await app.inject('/api/v1/regions');
    await loadFiles(db, [copyData()], options);
    const after = await app.inject('/api/v1/regions');
    expect(after.headers.etag).toBe(before.headers.etag);
  });
});
