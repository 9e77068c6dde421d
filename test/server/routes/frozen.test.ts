import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '#server/app.ts';
import { FORMATS } from '#server/exporting/formats.ts';
import { loadFiles } from '#server/loading/load.ts';
import type { Frozen } from '#server/schemas/frozen.ts';
import { copyData, editFile, fileIn } from '#test/support/data-folder.ts';
import { fixtureApp, fixtureDatabase } from '#test/support/database.ts';
import { assertProblem } from '#test/support/problem.ts';
import { openHiddenWorld, setAccess } from './hidden-world.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await fixtureApp();
});

const GDP = { format: 'csv', query: { indicator: 'gdp', region: 'leping' } };
/** Each time from another address: one may freeze only so often. */
let asked = 0;
const post = (payload: object, on = app, headers = {}) => {
  asked += 1;
  const remoteAddress = `192.0.2.${asked}`;
  return on.inject({ method: 'POST', url: '/api/v1/frozen', payload, headers, remoteAddress });
};
const freeze = async (payload: object, on = app) => (await post(payload, on)).json<Frozen>();
const options = { by: 'test', note: '', now: new Date('2026-03-10T10:00:00Z') };

describe('a frozen export', () => {
  const formats = FORMATS.map(({ suffix, contentType }) => ({ suffix, contentType }));

  test.for(formats)('in $suffix is what the export was', async ({ suffix, contentType }) => {
    const query = { release: '2019-06', department: 'swj' };
    const frozen = await freeze({ format: suffix, query });
    const plain = await app.inject(`/api/v1/observations.${suffix}?${new URLSearchParams(query)}`);
    const response = await app.inject(frozen.address);
    expect(response.rawPayload.equals(plain.rawPayload)).toBe(true);
    expect(frozen).toMatchObject({
      address: `/api/v1/frozen/${frozen.sha256}`,
      sha256: createHash('sha256').update(plain.rawPayload).digest('hex'),
      format: suffix,
      query: 'department=swj&release=2019-06&asOf=1',
      load: 1,
      rows: Number(plain.headers['tongbao-rows']),
      bytes: plain.rawPayload.length,
    });
    expect(response.headers).toMatchObject({
      'content-type': contentType,
      etag: `"${frozen.sha256}"`,
      // Whether it may be read is asked each time: what is withdrawn is given out by no cache.
      'cache-control': 'public, no-cache',
      'content-disposition': plain.headers['content-disposition']
        ?.toString()
        .replace(/filename="[^"]+"/u, `filename="${frozen.sha256.slice(0, 12)}.${suffix}"`),
      'unencoded-digest': plain.headers['unencoded-digest'],
    });
  });

  test('says what it is, and how to cite it there', async () => {
    const frozen = await freeze(GDP);
    const about = (await app.inject(`${frozen.address}/about`)).json<Frozen>();
    expect(about).toEqual(frozen);
    expect(about.citation.address).toBe(`http://localhost:80${frozen.address}`);
    expect(about.citation.gbt7714).toContain(about.citation.address);
  });

  test('is the same however often it is frozen', async () => {
    const [first, second] = [await freeze(GDP), await freeze(GDP)];
    expect(second).toEqual(first);
  });

  test('stays when its figures are revised', async () => {
    const db = await fixtureDatabase();
    const own = await fixtureApp(db);
    const frozen = await freeze(GDP, own);
    const before = await own.inject(frozen.address);
    const folder = copyData();
    editFile(fileIn(folder, '附件1'), '8-8.5,8.1,已完成', '8-8.5,8.4,已完成');
    await loadFiles(db, [folder], options);
    const after = await own.inject(frozen.address);
    expect([after.statusCode, after.body]).toEqual([200, before.body]);
    expect((await freeze(GDP, own)).sha256).not.toBe(frozen.sha256);
    const asOf = { ...GDP, query: { ...GDP.query, asOf: '1' } };
    expect((await freeze(asOf, own)).sha256).toBe(frozen.sha256);
  });

  test('adds no load, and its making is no change of the data', async () => {
    const db = await fixtureDatabase();
    const own = await fixtureApp(db);
    const { etag } = (await own.inject('/api/v1/regions')).headers;
    await freeze(GDP, own);
    expect((await own.inject('/api/v1/regions')).headers.etag).toBe(etag);
    expect(await db.selectFrom('load').select('id').execute()).toHaveLength(1);
  });
});

describe('its bytes on the wire', () => {
  test('are compressed under a tag of their own', async () => {
    const frozen = await freeze({ format: 'json', query: {} });
    const plain = await app.inject(frozen.address);
    const headers = { 'accept-encoding': 'br, gzip' };
    const zipped = await app.inject({ url: frozen.address, headers });
    expect(zipped.headers).toMatchObject({
      'content-encoding': 'gzip',
      etag: `"${frozen.sha256}-gzip"`,
    });
    expect(gunzipSync(zipped.rawPayload).equals(plain.rawPayload)).toBe(true);
  });

  test.for(['gzip;q=0', 'br', 'identity'])('are plain to “%s”', async (accepted) => {
    const { address, sha256 } = await freeze(GDP);
    const headers = { 'accept-encoding': accepted };
    const response = await app.inject({ url: address, headers });
    expect(createHash('sha256').update(response.rawPayload).digest('hex')).toBe(sha256);
  });

  test.for(['"{hash}"', 'W/"{hash}"', '"x", "{hash}-gzip"', '*'])(
    'are not sent to who has %s',
    async (tag) => {
      const { address, sha256 } = await freeze(GDP);
      const headers = { 'if-none-match': tag.replace('{hash}', sha256) };
      const response = await app.inject({ url: address, headers });
      expect([response.statusCode, response.body]).toEqual([304, '']);
    },
  );
});

describe('what is refused', () => {
  const cases = [
    { name: 'a draft', query: { draft: '2019-07' }, code: 'bad-request' },
    { name: 'nothing at all', query: { from: '2031-01' }, code: 'no-data' },
    { name: 'an unknown indicator', query: { indicator: 'x' }, code: 'unknown-indicator' },
    { name: 'an unknown word', query: { colour: 'red' }, code: 'unknown-parameter' },
  ] as const;

  test.for(cases)('$name', async ({ query, code }) => {
    assertProblem(await post({ format: 'csv', query }), code);
  });

  test('an unknown format', async () => {
    assertProblem(await post({ format: 'pdf', query: {} }), 'bad-request');
  });

  test('an address where nothing is', async () => {
    const url = `/api/v1/frozen/${'0'.repeat(64)}`;
    const response = await app.inject(url);
    assertProblem(response, 'unknown-frozen');
    // It may be frozen the next moment.
    expect(response.headers['cache-control']).toBe('no-store');
    assertProblem(await app.inject(`${url}/about`), 'unknown-frozen');
    assertProblem(await app.inject('/api/v1/frozen/abc'), 'bad-request');
  });

  test('what another site sends', async () => {
    assertProblem(await post(GDP, app, { origin: 'https://evil.example' }), 'cross-site');
  });

  test('more than there is room for', async () => {
    const db = await fixtureDatabase();
    const full = await buildApp({
      db,
      pagesRoot: null,
      version: '1',
      frozen: { megabytes: 0.000_1 },
    });
    assertProblem(await post(GDP, full), 'frozen-full');
  });

  test('more than twenty a minute from one address', async () => {
    const own = await fixtureApp();
    const once = () => own.inject({ method: 'POST', url: '/api/v1/frozen', payload: GDP });
    for (let index = 0; index < 20; index += 1) expect((await once()).statusCode).toBe(200);
    assertProblem(await once(), 'too-many-requests');
  });
});

describe('what not everybody may see', () => {
  test('is not frozen: the file holds what is public', async () => {
    const world = await openHiddenWorld();
    const query = { indicator: 'fixed-asset-investment,gdp' };
    const frozen = await freeze({ format: 'csv', query }, world.app);
    const { body } = await world.ask(frozen.address.replace('/api/v1', ''), 'officer');
    expect(body).toContain('withheld');
    expect(body).not.toContain('987.6');
    const own = await world.send('/frozen', { format: 'csv', query });
    assertProblem(own, 'forbidden');
    // Of what all may see, the same for everybody.
    const open = { format: 'csv', query: { indicator: 'retail-sales' } };
    expect((await world.send('/frozen', open)).statusCode).toBe(200);
  });

  const tightened = [
    { name: 'its indicator', access: { gdp: 'internal,' }, status: 410 },
    { name: 'small figures of it', access: { gdp: 'public,100' }, status: 410 },
    { name: 'another indicator', access: { 'retail-sales': 'internal,' }, status: 200 },
  ];

  test.for(tightened)('since $name was tightened: $status', async ({ access, status }) => {
    const db = await fixtureDatabase();
    const own = await fixtureApp(db);
    const { address } = await freeze(GDP, own);
    const folder = copyData();
    setAccess(folder, access);
    const { problems } = await loadFiles(db, [folder], options);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const response = await own.inject(address);
    expect(response.statusCode).toBe(status);
    if (status !== 410) return;
    const headers = { 'if-none-match': '*' };
    for (const refused of [
      response,
      await own.inject(`${address}/about`),
      await own.inject({ url: address, headers }),
    ]) {
      assertProblem(refused, 'frozen-withdrawn');
      expect(refused.headers).toMatchObject({ 'cache-control': 'no-store' });
      expect(refused.headers.etag).toBeUndefined();
    }
  });
});
