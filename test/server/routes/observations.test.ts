import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadFiles } from '#server/loading/load.ts';
import type { Series } from '#server/schemas/figures.ts';
import type { Observation, Observations } from '#server/schemas/observations.ts';
import { fixtureApp, fixtureDatabase, LOADED_AT } from '#test/support/database.ts';
import { copyData, editFile, fileIn } from '#test/support/data-folder.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await fixtureApp();
});

const get = async (query: string, on = app) =>
  (await on.inject(`/api/v1/observations?${query}`)).json<Observations>();
const cellOf = ({ indicator, region, period }: Observation) =>
  `${indicator.id} ${region.id} ${period.start} ${period.end}`;

describe('filters', () => {
  const cases = [
    // 21 lines of the city, six regions' 93 scorecard lines, 15 × 7 net entries less 7 × 4 that stand in
    // scorecards … counted by the load: 213 in all, 24 of them prices and households
    { query: '', total: 213 },
    { query: 'release=2019-06', total: 192 },
    { query: 'release=2020-07', total: 21 },
    { query: 'indicator=gdp', total: 5 },
    { query: 'indicator=gdp,retail-sales', total: 10 },
    { query: 'indicator=gdp&region=leping', total: 1 },
    { query: 'indicator=gdp&region=leping,fuliang', total: 2 },
    { query: 'region=taoci&department=fgw', total: 2 },
    { query: 'department=czj', total: 7 },
    { query: 'department=czj&indicator=gdp', total: 0 },
    { query: 'from=2020-07', total: 3 },
    { query: 'indicator=cpi-year&to=2020-06', total: 2 },
    { query: 'release=2020-07&to=2019-12', total: 4 },
    { query: 'from=2021-01', total: 0 },
  ];

  test.for(cases)('“$query” gives $total', async ({ query, total }) => {
    const answer = await get(query);
    expect([answer.total, answer.observations.length, answer.next]).toEqual([total, total, null]);
  });

  test('leave what they ask for', async () => {
    const { observations } = await get('indicator=gdp,retail-sales&region=leping,zhushan');
    expect(observations.map(cellOf)).toEqual([
      'gdp leping 2019-01 2019-06',
      'gdp zhushan 2019-01 2019-06',
      'retail-sales leping 2019-01 2019-06',
      'retail-sales zhushan 2019-01 2019-06',
    ]);
  });
});

describe('an observation', () => {
  test('says where it is from', async () => {
    const { observations } = await get('indicator=gdp&region=leping');
    expect(observations).toEqual([
      {
        release: '2019-06',
        indicator: {
          id: 'gdp',
          name: '地区生产总值',
          proseName: '地区生产总值',
          nameEn: 'Gross Regional Product',
          unit: '%',
        },
        region: { id: 'leping', name: '乐平市', nameEn: 'Leping City' },
        period: { start: '2019-01', end: '2019-06', label: '2019年1-6月' },
        value: 8.1,
        decimals: 1,
        missingReason: null,
        revision: 0,
        loadId: 1,
      },
    ]);
  });

  test('that is missing is null and says why', async () => {
    const { observations } = await get('indicator=above-quota-catering-turnover');
    expect(observations[0]).toMatchObject({ value: null, missingReason: 'no-figure' });
  });
});

describe('pages', () => {
  test.for([1, 7, 50, 212, 213, 214])('of %i give each row once, in one order', async (limit) => {
    const whole = (await get('')).observations.map(cellOf);
    const paged: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Observations = await get(`limit=${limit}${cursor && `&cursor=${cursor}`}`);
      expect(page.total).toBe(213);
      paged.push(...page.observations.map(cellOf));
      cursor = page.next;
    }
    expect(paged).toEqual(whole);
    expect(new Set(paged).size).toBe(213);
  });

  test('of a filter go on within it', async () => {
    const first = await get('indicator=gdp&limit=3');
    const second = await get(`indicator=gdp&limit=3&cursor=${first.next}`);
    expect([...first.observations, ...second.observations].map(({ region }) => region.id)).toEqual([
      'jingdezhen',
      'leping',
      'fuliang',
      'zhushan',
      'changjiang',
    ]);
    expect(second.next).toBeNull();
  });
});

describe('after a revision', () => {
  let revised: FastifyInstance;
  beforeAll(async () => {
    const db = await fixtureDatabase();
    const folder = copyData();
    editFile(fileIn(folder, '附件1'), '8-8.5,8.1,已完成', '8-8.5,8.4,已完成');
    await loadFiles(db, [folder], { by: 'test', note: '', now: new Date('2026-03-10T10:00:00Z') });
    revised = await fixtureApp(db);
  });

  const cases = [
    { name: 'now', query: '', expected: [8.4, 1, 2] },
    { name: 'by its load', query: '&asOf=1', expected: [8.1, 0, 1] },
    { name: 'by the load that revised it', query: '&asOf=2', expected: [8.4, 1, 2] },
    { name: 'by a load that is yet to come', query: '&asOf=99', expected: [8.4, 1, 2] },
    { name: 'the day before', query: '&asOf=2026-03-09', expected: [8.1, 0, 1] },
    { name: 'that day, to its end', query: '&asOf=2026-03-10', expected: [8.4, 1, 2] },
    { name: 'a moment before', query: '&asOf=2026-03-10T09:59:59Z', expected: [8.1, 0, 1] },
    {
      name: 'a moment before, in Beijing',
      query: '&asOf=2026-03-10T17:59:59%2B08:00',
      expected: [8.1, 0, 1],
    },
    { name: 'the moment itself', query: '&asOf=2026-03-10T10:00:00Z', expected: [8.4, 1, 2] },
    { name: 'the moment of the first load', query: `&asOf=${LOADED_AT}`, expected: [8.1, 0, 1] },
  ];

  test.for(cases)('the value $name', async ({ query, expected }) => {
    const { observations } = await get(`indicator=gdp&region=leping${query}`, revised);
    expect(observations.map((one) => [one.value, one.revision, one.loadId])).toEqual([expected]);
    const url = `/api/v1/series?indicator=gdp&region=leping${query}`;
    const { points } = (await revised.inject(url)).json<Series>();
    expect(points.map((one) => [one.value, one.revision, one.loadId])).toEqual([expected]);
  });

  test('before anything was loaded there is nothing', async () => {
    expect(await get('asOf=2026-01-01', revised)).toEqual({
      total: 0,
      next: null,
      observations: [],
    });
    expect((await get('asOf=0', revised)).total).toBe(0);
  });

  test('the rows stay as many', async () => {
    expect((await get('', revised)).total).toBe(213);
  });

  test('the export is as of a moment too', async () => {
    const csv = async (query: string) =>
      (await revised.inject(`/api/v1/observations.csv?indicator=gdp&region=leping&${query}`)).body;
    expect(await csv('')).toContain('2019-01/2019-06,%,8.4,,1,2,\r\n');
    expect(await csv('asOf=1')).toContain('2019-01/2019-06,%,8.1,,0,1,\r\n');
  });
});
