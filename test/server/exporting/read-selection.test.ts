import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Observations } from '#server/schemas/observations.ts';
import type { ProblemDetails } from '#server/schemas/problem.ts';
import { fixtureApp } from '#test/support/database.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await fixtureApp();
});

const ask = (query: string) => app.inject(`/api/v1/observations?${query}`);
const get = async (query: string) => (await ask(query)).json<Observations>();

describe('what follows from a figure', () => {
  // Annex 2, 乐平市: 目标 8-8.5, 实际完成 8.1, 已完成, 排位 2 of the four counties.
  test('is given as asked, beside what was printed', async () => {
    const values = 'actual,target,gap,status,rank,printed,flags';
    const { observations } = await get(`indicator=gdp&region=leping&values=${values}`);
    expect(observations).toMatchObject([
      {
        value: 8.1,
        target: { text: '8-8.5', low: 8, high: 8.5 },
        gap: 0,
        status: 'met',
        rank: 2,
        groupSize: 4,
        printed: { gap: '已完成', rank: 2 },
        revision: 0,
      },
    ]);
  });

  test('is left out where it was not asked for', async () => {
    const { observations } = await get('indicator=gdp&region=leping&values=gap');
    expect(Object.keys(observations[0] ?? {})).toEqual([
      'release',
      'indicator',
      'region',
      'period',
      'gap',
      'gapDecimals',
    ]);
  });

  test('is the same as on the page of its ranking, whichever regions are chosen', async () => {
    const ranking = (await app.inject('/api/v1/releases/2019-06/rankings/retail-sales')).json<{
      rows: { region: { id: string }; rank: number | null; gap: number | null; status: string }[];
    }>();
    for (const { region, rank, gap, status } of ranking.rows) {
      const query = `indicator=retail-sales&region=${region.id}&values=gap,status,rank`;
      expect((await get(query)).observations).toMatchObject([{ rank, gap, status }]);
    }
  });

  test('has no target in months that the release only compares with', async () => {
    // Households of 2019 stand in the release of 2020-07 beside those of 2020.
    const { observations } = await get('indicator=urban-income&values=actual,target,status');
    expect(observations.map(({ period, status }) => [period.end, status])).toEqual([
      ['2019-06', 'no-target'],
      ['2020-06', 'no-target'],
    ]);
  });
});

describe('a status', () => {
  test('chooses rows, and they are counted', async () => {
    const all = await get('release=2019-06&region=changjiang&values=status');
    const unmet = await get('release=2019-06&region=changjiang&values=status&status=unmet');
    // DOMAIN: 昌江区, 17 monitorable, 14 unmet.
    expect(unmet.total).toBe(14);
    expect(unmet.observations).toHaveLength(14);
    const met = all.observations.filter(({ status }) => status === 'met');
    expect(met).toHaveLength(3);
    const both = await get('release=2019-06&region=changjiang&status=unmet,met');
    expect(both.total).toBe(17);
  });
});

describe('sorted', () => {
  // 社会消费品零售总额: 乐平 12.5, 浮梁 11.5, 全市 and 珠山 10.5, 昌江 6.9.
  const cases = [
    { sort: 'value', expected: ['changjiang', 'jingdezhen', 'zhushan', 'fuliang', 'leping'] },
    { sort: '-value', expected: ['leping', 'fuliang', 'jingdezhen', 'zhushan', 'changjiang'] },
    { sort: 'region', expected: ['jingdezhen', 'leping', 'fuliang', 'zhushan', 'changjiang'] },
    // Ranks 1, 2, 3, 4, and the city, which has none, last.
    { sort: 'rank', expected: ['leping', 'fuliang', 'zhushan', 'changjiang', 'jingdezhen'] },
    { sort: '-rank', expected: ['changjiang', 'zhushan', 'fuliang', 'leping', 'jingdezhen'] },
  ];

  test.for(cases)('by $sort', async ({ sort, expected }) => {
    const query = `indicator=retail-sales&values=actual,rank&sort=${sort}`;
    const { observations } = await get(query);
    expect(observations.map(({ region }) => region.id)).toEqual(expected);
  });

  test('a place can be sorted by without being shown', async () => {
    const { observations } = await get('indicator=retail-sales&sort=rank');
    expect(observations.map(({ region }) => region.id)).toEqual(cases[3]?.expected);
  });

  test('pages go on in that order', async () => {
    const whole = (await get('release=2019-06&sort=-value')).observations;
    const paged: unknown[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page: Observations = await get(
        `release=2019-06&sort=-value&limit=50${next && `&cursor=${next}`}`,
      );
      paged.push(...page.observations);
      next = page.next;
    }
    expect(paged).toEqual(whole);
  });
});

describe('a window of months', () => {
  test('ends at the newest that the selection has', async () => {
    const { observations } = await get('indicator=cpi-year&last=2');
    expect(observations.map(({ period }) => period.end)).toEqual(['2020-06', '2020-07']);
  });

  test('may have an end of its own', async () => {
    const { observations } = await get('indicator=cpi-year&last=2&to=2020-06');
    expect(observations.map(({ period }) => period.end)).toEqual(['2020-05', '2020-06']);
  });
});

describe('an offset', () => {
  test.for([0, 1, 106, 212, 213, 500])('of %i begins there', async (offset) => {
    const whole = (await get('')).observations;
    const page = await get(`offset=${offset}&limit=10`);
    expect(page.observations).toEqual(whole.slice(offset, offset + 10));
    expect(page.total).toBe(213);
  });
});

describe('a query that cannot be read', () => {
  const cases = [
    { query: 'status=fine', says: '没有“fine”。可用：met、unmet' },
    { query: 'values=actual,colour', says: '没有“colour”。可用：actual、target' },
    { query: 'sort=-size', says: '没有“size”' },
    { query: 'indicator=gdp,gpd', says: '没有“gpd”这个指标' },
    { query: 'release=2019-06,1999-01', says: '没有“1999-01”这期通报' },
    { query: 'last=3&from=2019-01', says: 'last 和 from 不能同时使用' },
    { query: 'from=2020-01&to=2019-01', says: '晚于' },
    { query: 'vintages=all&values=rank', says: '只给实际完成' },
    { query: 'vintages=all&status=met', says: '只给实际完成' },
    { query: 'last=0', says: 'last' },
    { query: 'colour=red', says: 'colour' },
    { query: 'cursor=abc', says: 'cursor 应是上一页回答中的 next' },
  ];

  test.for(cases)('“$query” is told what is wrong', async ({ query, says }) => {
    const response = await ask(query);
    expect([400, 404]).toContain(response.statusCode);
    expect(response.json<ProblemDetails>().detail).toContain(says);
  });

  test('a cursor of another query is refused', async () => {
    const { next } = await get('limit=5');
    const response = await ask(`limit=5&indicator=gdp&cursor=${next}`);
    expect(response.statusCode).toBe(400);
    expect(response.json<ProblemDetails>().detail).toContain('另一个查询');
  });
});
