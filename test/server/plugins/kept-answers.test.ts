import type { FastifyInstance } from 'fastify';
import { describe, expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import { loadFiles } from '#server/loading/load.ts';
import { openDatabase, openServed } from '#server/store/database.ts';
import { copyData, editFile, fileIn } from '#test/support/data-folder.ts';
import { fixtureApp, fixtureFile } from '#test/support/database.ts';
import { IS_POSTGRES } from '#test/support/engine.ts';
import { assertProblem } from '#test/support/problem.ts';
import { doorsOf } from '../routes/doors.ts';
import { tallyOf } from './kept-tally.ts';

const LOAD = { by: 'test', note: '', now: new Date('2026-02-01T00:00:00Z') };
const RANKING = '/api/v1/releases/2019-06/rankings/gdp';
const OVERVIEW = '/api/v1/releases/2019-06/overview';

describe('an answer that is asked for', () => {
  const ask = (app: FastifyInstance, url: string, encoding: string, headers = {}) =>
    app.inject({ url, headers: { 'accept-encoding': encoding, ...headers } });

  test('by many at once is worked out once, however they want it packed', async () => {
    const app = await fixtureApp();
    const wanted = ['identity', 'zstd', 'gzip', 'zstd', 'br', 'identity', 'zstd', 'gzip'];
    const answers = await Promise.all(wanted.map((encoding) => ask(app, OVERVIEW, encoding)));
    expect(answers.map(({ headers }) => headers['content-encoding'] ?? 'identity')).toEqual(wanted);
    expect(await tallyOf(app)).toMatchObject({ misses: 1, hits: 7 });
    const ofZstd = answers.filter((_, at) => wanted[at] === 'zstd').map((one) => one.rawPayload);
    expect(ofZstd.every((bytes) => bytes.equals(ofZstd[0] ?? Buffer.of()))).toBe(true);
  });

  test('is given to the others though whoever asked first has gone', async () => {
    const app = await fixtureApp();
    const address = await app.listen({ host: '127.0.0.1', port: 0 });
    const leaving = new AbortController();
    const { signal } = leaving;
    const first = fetch(`${address}${OVERVIEW}`, { signal }).catch(() => 'gone');
    const second = fetch(`${address}${OVERVIEW}`);
    leaving.abort();
    expect(await first).toBe('gone');
    expect((await second).status).toBe(200);
    expect((await fetch(`${address}${OVERVIEW}`)).status).toBe(200);
    await app.close();
  });

  test('says how long it is, packed or not, to GET and to HEAD', async () => {
    const app = await fixtureApp();
    for (const encoding of ['identity', 'zstd']) {
      const heads = { 'accept-encoding': encoding };
      const asked = await app.inject({ method: 'HEAD', url: OVERVIEW, headers: heads });
      const got = await ask(app, OVERVIEW, encoding);
      const again = await app.inject({ method: 'HEAD', url: OVERVIEW, headers: heads });
      expect(got.headers['content-length']).toBe(String(got.rawPayload.length));
      for (const { headers, body } of [asked, again]) {
        expect(body).toBe('');
        expect(headers['content-length']).toBe(got.headers['content-length']);
        expect(headers['content-encoding']).toBe(got.headers['content-encoding']);
      }
    }
  });

  test('under another name of the site is the same', async () => {
    const app = await fixtureApp();
    const urls = (await doorsOf((url) => app.inject(`/api/v1${url}`)))
      .filter((url) => !/^\/(?:catalog\.|citation|observations\.)/u.test(url))
      .map((url) => `/api/v1${url}`);
    const told: string[] = [];
    for (const url of urls) {
      const { body, headers } = await ask(app, url, 'identity', { host: 'made-up.example' });
      if (`${body}${JSON.stringify(headers)}`.includes('made-up')) told.push(url);
    }
    expect(told).toEqual([]);
  });

  test('counts towards a limit, kept or not', async () => {
    const db = await openDatabase(await fixtureFile());
    const app = await buildApp({ db, pagesRoot: null, version: '1', requestsPerMinute: 2 });
    const answers = [];
    for (const _ of [1, 2, 3]) {
      answers.push(await app.inject({ url: RANKING, remoteAddress: '203.0.113.7' }));
    }
    const [first, second, third] = answers;
    expect([first?.statusCode, second?.statusCode]).toEqual([200, 200]);
    expect(second?.headers['ratelimit-remaining']).toBe('0');
    assertProblem(third!, 'too-many-requests');
    await app.close();
  });

  test('takes back the cookie of a session that is over from that browser alone', async () => {
    const app = await fixtureApp();
    const over = { cookie: 'tongbao_session=over' };
    const cookies = [];
    for (const headers of [over, {}, over]) {
      cookies.push((await ask(app, RANKING, 'identity', headers)).headers['set-cookie']);
    }
    expect(cookies).toEqual([expect.anything(), undefined, cookies[0]]);
  });

  test('and is refused is not kept', async () => {
    const app = await fixtureApp();
    const urls = ['/api/v1/releases/2018-06', `${RANKING}?page=1`, RANKING.replace('gdp', 'gpd')];
    for (const url of urls) {
      const both = await Promise.all([ask(app, url, 'zstd'), ask(app, url, 'zstd')]);
      expect(both.map(({ statusCode }) => statusCode >= 400)).toEqual([true, true]);
    }
    expect(await tallyOf(app)).toEqual({ hits: 0, misses: 6, bytes: 0 });
  });

  test('is a file that is written while it is sent: it is not held in memory', async () => {
    const app = await fixtureApp();
    for (const _ of [1, 2]) await ask(app, '/api/v1/observations.csv', 'zstd');
    expect(await tallyOf(app)).toEqual({ hits: 0, misses: 0, bytes: 0 });
  });
});

test('what another process publishes is seen by the next who asks, and what was kept goes', async () => {
  const file = await fixtureFile();
  const app = await fixtureApp(await openServed(file));
  const ask = async () => (await app.inject(RANKING)).json<{ rows: { actual: number }[] }>();
  for (const address of [OVERVIEW, RANKING]) await app.inject(address);
  expect((await ask()).rows[0]?.actual).toBe(8.3);
  const { bytes } = await tallyOf(app);
  const folder = copyData();
  editFile(fileIn(folder, '附件1'), '8-8.5,8.1,已完成', '8-8.5,8.4,已完成');
  const other = await openDatabase(file);
  await loadFiles(other, [folder], LOAD);
  await other.destroy();
  // A file is looked at; a server tells of it, a moment later.
  if (IS_POSTGRES) await expect.poll(async () => (await ask()).rows[0]?.actual).toBe(8.4);
  expect((await ask()).rows[0]?.actual).toBe(8.4);
  expect((await tallyOf(app)).bytes).toBeLessThan(bytes);
  await app.close();
});
