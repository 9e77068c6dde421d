import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ProblemCode } from '#server/problem.ts';
import { emptyDatabase, fixtureApp, fixtureDatabase } from '#test/support/database.ts';
import { dropTable } from '#test/support/drop-table.ts';
import { assertProblem } from '#test/support/problem.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await fixtureApp();
});

const detailOf = async (path: string, code: ProblemCode, on = app) => {
  const response = await on.inject(path);
  assertProblem(response, code);
  return response.json<{ detail: string }>().detail;
};

const REGIONS = 'jingdezhen、leping、fuliang、zhushan、changjiang、gaoxin、taoci';
const BOTH = '2020-07、2019-06';

/** Each 404 names what there is instead. */
const NOT_FOUND = [
  { path: 'releases/2018-06', code: 'unknown-release', names: BOTH },
  { path: 'releases/2018-06/overview', code: 'unknown-release', names: BOTH },
  { path: 'releases/2018-06/scorecards/leping', code: 'unknown-release', names: BOTH },
  { path: 'releases/2018-06/departments', code: 'unknown-release', names: BOTH },
  { path: 'releases/2018-06/departments/fgw', code: 'unknown-release', names: BOTH },
  { path: 'releases/2018-06/rankings', code: 'unknown-release', names: BOTH },
  { path: 'releases/2018-06/rankings/gdp', code: 'unknown-release', names: BOTH },
  { path: 'releases/2018-06/net-entries', code: 'unknown-release', names: BOTH },
  { path: 'releases/2018-06/findings', code: 'unknown-release', names: BOTH },
  { path: 'observations?release=2018-06', code: 'unknown-release', names: BOTH },
  { path: 'observations.csv?release=2018-06', code: 'unknown-release', names: BOTH },
  { path: 'releases/2019-06/scorecards/nanchang', code: 'unknown-region', names: REGIONS },
  { path: 'series?indicator=gdp&region=nanchang', code: 'unknown-region', names: REGIONS },
  { path: 'observations?region=leping,nanchang', code: 'unknown-region', names: REGIONS },
  {
    path: 'releases/2019-06/departments/jyj',
    code: 'unknown-department',
    names: 'fgw、gxj、czj、zjj、swj',
  },
  {
    path: 'observations?department=jyj',
    code: 'unknown-department',
    names: 'fgw、gxj、czj、zjj、swj',
  },
  {
    path: 'releases/2019-06/rankings/happiness',
    code: 'unknown-indicator',
    names: 'gdp、fixed-asset-investment、',
  },
  { path: 'series?indicator=happiness&region=leping', code: 'unknown-indicator', names: 'gdp、' },
  { path: 'observations?indicator=gdp,happiness', code: 'unknown-indicator', names: 'gdp、' },
  { path: 'releases/2019-06/rankings/cpi-year', code: 'not-in-release', names: 'gdp、' },
  { path: 'releases/2020-07/rankings/gdp', code: 'not-in-release', names: 'cpi-month、' },
  { path: 'releases/2020-07/overview', code: 'not-in-release', names: '物价、居民收支' },
  { path: 'releases/2020-07/scorecards/leping', code: 'not-in-release', names: '物价、居民收支' },
  { path: 'releases/2020-07/departments', code: 'not-in-release', names: '物价、居民收支' },
  { path: 'releases/2020-07/departments/fgw', code: 'not-in-release', names: '物价、居民收支' },
  { path: 'releases/2020-07/rankings', code: 'not-in-release', names: '物价、居民收支' },
  { path: 'releases/2020-07/net-entries', code: 'not-in-release', names: '物价、居民收支' },
  { path: 'nowhere', code: 'unknown-address', names: '/api/docs' },
] as const;

describe('an address that is not there', () => {
  test.for(NOT_FOUND)('$path is $code and names what is', async ({ path, code, names }) => {
    expect(await detailOf(`/api/v1/${path}`, code)).toContain(names);
  });

  test('outside the API too', async () => {
    expect(await detailOf('/nowhere', 'unknown-address')).toContain('/nowhere');
  });
});

const BAD_REQUESTS = [
  { path: 'regions?page=2', code: 'unknown-parameter', says: 'page' },
  { path: 'regions.csv?encoding=gbk', code: 'unknown-parameter', says: 'encoding' },
  { path: 'observations?indicators=gdp', code: 'unknown-parameter', says: 'indicators' },
  { path: 'observations.csv?limit=5', code: 'unknown-parameter', says: 'limit' },
  { path: 'regions.csv?bom=2', code: 'bad-request', says: 'bom' },
  { path: 'observations?from=2019-13', code: 'bad-request', says: 'from' },
  { path: 'observations?to=201906', code: 'bad-request', says: 'to' },
  { path: 'observations?limit=0', code: 'bad-request', says: 'limit' },
  { path: 'observations?limit=many', code: 'bad-request', says: 'limit' },
  { path: 'observations?cursor=next', code: 'bad-request', says: 'cursor' },
  { path: 'observations?asOf=yesterday', code: 'bad-request', says: 'yesterday' },
  { path: 'observations?asOf=2019-13-01', code: 'bad-request', says: '2019-13-01' },
  { path: 'observations?region=leping&region=fuliang', code: 'bad-request', says: 'region' },
  { path: 'series?indicator=gdp', code: 'bad-request', says: 'region' },
] as const;

describe('a request that can’t be answered', () => {
  test.for(BAD_REQUESTS)('$path is $code and names “$says”', async ({ path, code, says }) => {
    expect(await detailOf(`/api/v1/${path}`, code)).toContain(says);
  });

  test('is one whose address can’t be decoded', async () => {
    await detailOf('/api/v1/releases/%E0%A4%A', 'bad-request');
  });

  test('is one that would change something', async () => {
    const response = await app.inject({ method: 'POST', url: '/api/v1/regions', payload: {} });
    assertProblem(response, 'method-not-allowed');
    expect(response.headers.allow).toBe('GET, HEAD');
  });
});

describe('with nothing loaded', () => {
  test('lists are empty and the rest says how to load', async () => {
    const empty = await fixtureApp(await emptyDatabase());
    for (const path of ['releases', 'regions', 'departments', 'indicators', 'plans']) {
      expect((await empty.inject(`/api/v1/${path}`)).json(), path).toEqual([]);
    }
    expect(await detailOf('/api/v1/prices', 'no-data', empty)).toContain('npm run load');
    expect(await detailOf('/api/v1/households', 'no-data', empty)).toContain('npm run load');
    expect(await detailOf('/api/v1/releases/2019-06', 'unknown-release', empty)).toContain(
      '还没有导入',
    );
  });
});

test('what goes wrong inside is not told', async () => {
  const db = await fixtureDatabase();
  const broken = await fixtureApp(db);
  await dropTable(db, 'observation');
  const detail = await detailOf('/api/v1/releases/2019-06/overview', 'internal', broken);
  expect(detail).toMatch(/^服务器内部出错，已记入日志，编号 [0-9a-f]{16}。/u);
});

test('an error carries no version of the data', async () => {
  const response = await app.inject('/api/v1/releases/2018-06');
  expect(response.headers.etag).toBeUndefined();
});
