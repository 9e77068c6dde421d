import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { FORMATS } from '#server/exporting/formats.ts';
import { undoLoad } from '#server/desk/undo-load.ts';
import { loadFiles } from '#server/loading/load.ts';
import type { Observations } from '#server/schemas/observations.ts';
import { copyData, editFile, fileIn } from '#test/support/data-folder.ts';
import { fixtureApp, fixtureDatabase, LOADED_AT } from '#test/support/database.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await fixtureApp();
});

describe('every format', () => {
  const formats = FORMATS.map(({ suffix }) => ({ suffix }));

  test.for(formats)(
    '$suffix tells its rows and its digest, and is the same twice',
    async ({ suffix }) => {
      const url = `/api/v1/observations.${suffix}?release=2019-06&department=swj`;
      const [first, second] = await Promise.all([app.inject(url), app.inject(url)]);
      expect(first.statusCode).toBe(200);
      // 15 indicators of 商务局 by region: counted by the list.
      const { total } = (
        await app.inject('/api/v1/observations?release=2019-06&department=swj')
      ).json<Observations>();
      expect(first.headers['tongbao-rows']).toBe(String(total));
      const hash = createHash('sha256').update(first.rawPayload).digest('base64');
      expect(first.headers['unencoded-digest']).toBe(`sha-256=:${hash}:`);
      expect(first.headers['content-length']).toBe(String(first.rawPayload.length));
      expect(second.rawPayload.equals(first.rawPayload)).toBe(true);
    },
  );

  test.for(formats)('$suffix of nothing is a file too', async ({ suffix }) => {
    const response = await app.inject(`/api/v1/observations.${suffix}?from=2031-01`);
    expect(response.statusCode).toBe(200);
    expect(response.headers['tongbao-rows']).toBe('0');
  });

  test.for(formats)('$suffix refuses what it does not know', async ({ suffix }) => {
    const response = await app.inject(`/api/v1/observations.${suffix}?indicator=nothing`);
    expect(response.statusCode).toBe(404);
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/u);
    expect(response.headers['tongbao-rows']).toBeUndefined();
  });
});

test('JSON holds all rows, as the pages do, and says what they are', async () => {
  const answer = await app.inject('/api/v1/observations.json');
  const whole = answer.json<Observations & { about: unknown }>();
  expect(whole.about).toMatchObject({
    address: '/api/v1/observations.json?asOf=1',
    load: { id: 1, at: LOADED_AT },
    figures: 213,
    synthetic: null,
  });
  const { observations, total } = (await app.inject('/api/v1/observations')).json<Observations>();
  expect(whole.total).toBe(total);
  expect(whole.observations).toEqual(observations);
});

describe('a value that was revised, and the revision taken back', () => {
  test('has three vintages, each with its time', async () => {
    const db = await fixtureDatabase();
    const folder = copyData();
    editFile(fileIn(folder, '附件1'), '8-8.5,8.1,已完成', '8-8.5,8.4,已完成');
    const revisedAt = new Date('2026-03-10T10:00:00Z');
    await loadFiles(db, [folder], { by: 'test', note: '', now: revisedAt });
    const undoneAt = new Date('2026-03-11T10:00:00Z');
    await undoLoad(db, 2, {
      actor: { name: 'test', roles: ['publisher'], door: 'console' },
      reason: 'a slip',
      now: undoneAt,
      withLater: false,
    });
    const own = await fixtureApp(db);
    const { body } = await own.inject(
      '/api/v1/observations.csv?bom=0&indicator=gdp&region=leping&vintages=all&names=id',
    );
    const rows = Papa.parse<Record<string, string>>(body.trimEnd(), { header: true }).data;
    expect(rows.map((row) => [row['value'], row['known_from'], row['known_to']])).toEqual([
      ['8.1', LOADED_AT, revisedAt.toISOString()],
      ['8.4', revisedAt.toISOString(), undoneAt.toISOString()],
      ['8.1', undoneAt.toISOString(), ''],
    ]);
  });
});

describe('pages in the middle of which something is published', () => {
  test('stay those of their load', async () => {
    const db = await fixtureDatabase();
    const own = await fixtureApp(db);
    const get = async (query: string) =>
      (await own.inject(`/api/v1/observations?${query}`)).json<Observations>();
    const first = await get('indicator=gdp&limit=1');
    const folder = copyData();
    editFile(fileIn(folder, '附件1'), '8-8.5,8.1,已完成', '8-8.5,8.4,已完成');
    await loadFiles(db, [folder], { by: 'test', note: '', now: new Date('2026-03-10T10:00:00Z') });
    const second = await get(`indicator=gdp&limit=1&cursor=${first.next}`);
    expect(second.observations).toMatchObject([{ region: { id: 'leping' }, value: 8.1 }]);
    expect((await get('indicator=gdp&limit=1&offset=1')).observations).toMatchObject([
      { value: 8.4 },
    ]);
  });
});
