import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadFiles } from '#server/loading/load.ts';
import type { Citation } from '#server/schemas/citation.ts';
import { copyData, editFile, fileIn } from '#test/support/data-folder.ts';
import { fixtureApp, fixtureDatabase, LOADED_AT } from '#test/support/database.ts';
import { assertProblem } from '#test/support/problem.ts';

const NOW = new Date('2026-02-01T01:00:00Z');
let app: FastifyInstance;
beforeAll(async () => {
  app = await fixtureApp(undefined, () => NOW);
});

const get = async (query: string, on = app) =>
  (await on.inject({ url: `/api/v1/citation?${query}` })).json<Citation>();

describe('the title says what was chosen', () => {
  const cases = [
    {
      query: 'indicator=gdp&region=leping',
      title: '乐平市地区生产总值，2019年1-6月',
      titleEn: 'Gross Regional Product, Leping City, 2019-01/2019-06',
    },
    {
      query: 'indicator=gdp,retail-sales&region=leping,fuliang',
      title: '乐平市、浮梁县地区生产总值、社会消费品零售总额，2019年1-6月',
    },
    { query: '', title: '景德镇市及所辖各地主要经济指标，2019年5月至2020年7月' },
    {
      query: 'indicator=gdp&region=leping&vintages=all',
      title: '乐平市地区生产总值历次数值，2019年1-6月',
    },
    { query: 'indicator=gdp&from=2031-01', title: '景德镇市及所辖各地地区生产总值' },
  ];

  test.for(cases)('“$query”', async ({ query, title, titleEn }) => {
    const citation = await get(query);
    expect(citation.title).toBe(title);
    if (titleEn !== undefined) expect(citation.titleEn).toBe(titleEn);
  });
});

test('a citation names issuer, release, load, day and an address that stays', async () => {
  const citation = await get('region=leping&indicator=gdp');
  expect(citation).toMatchObject({
    issuers: ['景德镇市人民政府办公室'],
    releases: [{ id: '2019-06', docNo: '景府办字〔2019〕50号' }],
    synthetic: false,
    load: 1,
    updated: LOADED_AT,
    accessed: '2026-02-01',
    query: 'indicator=gdp&region=leping',
    address: 'http://localhost:80/api/v1/observations.csv?indicator=gdp&region=leping&asOf=1',
  });
  const path = new URL(citation.address);
  expect((await app.inject(path.pathname + path.search)).statusCode).toBe(200);
});

test('a citation is as of the load that is asked for, and of when a figure last changed by then', async () => {
  const db = await fixtureDatabase();
  const own = await fixtureApp(db, () => NOW);
  const folder = copyData();
  editFile(fileIn(folder, '附件1'), '8-8.5,8.1,已完成', '8-8.5,8.4,已完成');
  const revisedAt = new Date('2026-01-20T10:00:00Z');
  await loadFiles(db, [folder], { by: 'test', note: '', now: revisedAt });
  expect(await get('indicator=gdp', own)).toMatchObject({
    load: 2,
    updated: revisedAt.toISOString(),
  });
  expect(await get('indicator=gdp&asOf=1', own)).toMatchObject({ load: 1, updated: LOADED_AT });
  // The second load changed nothing of it.
  expect(await get('indicator=retail-sales', own)).toMatchObject({ load: 2, updated: LOADED_AT });
});

test('its day is not kept by anybody', async () => {
  const { headers } = await app.inject('/api/v1/citation');
  expect([headers.etag, headers['cache-control']]).toEqual([undefined, 'no-cache']);
});

test('a draft is not shown to strangers', async () => {
  assertProblem(await app.inject('/api/v1/citation?draft=2019-07'), 'sign-in-needed');
});
