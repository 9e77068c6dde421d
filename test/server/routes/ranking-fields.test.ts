import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { RANKING_FIELDS, type Ranking, type Rankings } from '#server/schemas/rankings.ts';
import { fixtureApp } from '#test/support/database.ts';
import { assertProblem } from '#test/support/problem.ts';

const GDP = '/api/v1/releases/2019-06/rankings/gdp';
const ALL = '/api/v1/releases/2019-06/rankings';

let app: FastifyInstance;
beforeAll(async () => {
  app = await fixtureApp();
});

const read = async <Reply>(url: string) => (await app.inject(url)).json<Reply>();

describe('a ranking by some fields of its rows', () => {
  test('has these in each row, in their order, and all else as it is', async () => {
    const { statusCode, headers, body } = await app.inject(`${GDP}?fields=regionId,rank,actual`);
    expect([statusCode, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
    const rows = [
      { regionId: 'fuliang', rank: 1, actual: 8.3 },
      { regionId: 'leping', rank: 2, actual: 8.1 },
      { regionId: 'zhushan', rank: 3, actual: 7.5 },
      { regionId: 'changjiang', rank: 3, actual: 7.5 },
    ];
    const city = { regionId: 'jingdezhen', rank: null, actual: 7.8 };
    expect(body).toContain(JSON.stringify(rows));
    expect(JSON.parse(body)).toEqual({ ...(await read<Ranking>(GDP)), city, rows });
  });

  test('has in each field what the whole has there', async () => {
    const whole = await read<Ranking>(GDP);
    const own = RANKING_FIELDS.filter((field) => field !== 'regionId');
    expect(await read<Ranking>(`${GDP}?fields=${own.join(',')}`)).toEqual(whole);
  });

  test('is had of every indicator at once', async () => {
    const { rankings } = await read<Rankings>(ALL);
    const cut = await read<{ rankings: object[] }>(`${ALL}?fields=status`);
    const only = ({ status }: Ranking['rows'][number]) => ({ status });
    expect(cut.rankings).toEqual(
      rankings.map((one) => {
        return { ...one, city: one.city && only(one.city), rows: one.rows.map(only) };
      }),
    );
  });
});

test.for(['rank,gdp', '', 'rank,', 'Rank'])(
  'fields=%s is refused with what there is',
  async (text) => {
    for (const url of [GDP, ALL]) {
      const response = await app.inject(`${url}?fields=${text}`);
      assertProblem(response, 'bad-request');
      const { detail } = response.json<{ detail: string }>();
      for (const field of RANKING_FIELDS) expect(detail).toContain(field);
    }
  },
);

test('a table for a spreadsheet has its columns, and takes no fields', async () => {
  assertProblem(await app.inject(`${GDP}.csv?fields=rank`), 'unknown-parameter');
});
