import { beforeAll, describe, expect, test } from 'vitest';
import type { FastifyInstance } from 'fastify';
import type { Bulletin } from '#server/schemas/bulletin.ts';
import type { Explanation } from '#server/schemas/explain.ts';
import type { Findings } from '#server/schemas/findings.ts';
import type { NetEntries } from '#server/schemas/net-entries.ts';
import type { Observations } from '#server/schemas/observations.ts';
import type { Overview } from '#server/schemas/overview.ts';
import type { Ranking } from '#server/schemas/rankings.ts';
import type { RegionRef } from '#server/schemas/scalars.ts';
import type { Scorecard } from '#server/schemas/scorecards.ts';
import type { Trends } from '#server/schemas/trends.ts';
import { fixtureApp } from '#test/support/database.ts';
import { databaseWithWiderPlaces } from '#test/support/wider-places.ts';

let app: FastifyInstance;
let plain: FastifyInstance;
beforeAll(async () => {
  app = await fixtureApp(await databaseWithWiderPlaces());
  plain = await fixtureApp();
});

async function get<T>(path: string, from = app): Promise<T> {
  const reply = await from.inject(`/api/v1${path}`);
  expect(reply.statusCode, path).toBe(200);
  return reply.json<T>();
}

describe('figures of wider places are shown', () => {
  test('beside a ranking, without a place, from their cells', async () => {
    const { references, rows, group } = await get<Ranking>('/releases/2019-06/rankings/gdp');
    expect(references.map(({ region, actual, rank }) => [region.id, actual, rank])).toEqual([
      ['quanguo', 6.3, null],
      ['jiangxi', 8.6, null],
    ]);
    expect(references[0]?.source?.file).toMatch(/^附件8/u);
    expect(rows.map(({ rank }) => rank)).toEqual([1, 2, 3, 3]);
    expect(group?.size).toBe(4);
  });

  test('as a line through time', async () => {
    const { trends } = await get<Trends>('/releases/2019-06/trends?indicator=gdp');
    const line = trends.find(({ region }) => region.id === 'quanguo');
    expect(line?.region.kind).toBe('wider');
    expect(line?.points.map(({ value }) => value)).toEqual([6.4, 6.3]);
  });

  test('in a column to compare with', async () => {
    const { rows, monitorable } = await get<Scorecard>('/releases/2019-06/scorecards/quanguo');
    const shown = rows.map(({ indicator, actual, group }) => [indicator.id, actual, group]);
    expect(shown).toEqual([
      ['gdp', 6.3, null],
      ['industry-net-entry', 1, null],
      ['retail-sales', 8.4, null],
    ]);
    expect(monitorable).toBe(0);
  });

  test('in exports, computed columns too', async () => {
    const asked = 'indicator=gdp&region=quanguo&from=2019-06&values=actual,status,rank';
    const { observations } = await get<Observations>(`/observations?${asked}`);
    expect(observations).toMatchObject([{ value: 6.3, rank: null, status: 'no-target' }]);
    const regions = await get<RegionRef[]>('/regions');
    expect(regions.filter(({ kind }) => kind === 'wider')).toHaveLength(2);
  });

  test('and explained like any other', async () => {
    const asked = 'what=gap&indicator=gdp&region=quanguo';
    const { figure } = await get<Explanation>(`/releases/2019-06/explain?${asked}`);
    expect(figure?.actual).toBe(6.3);
  });
});

describe('nothing follows from them', () => {
  test('the overview is the same as without', async () => {
    const path = '/releases/2019-06/overview';
    const [own, without] = [await get<Overview>(path), await get<Overview>(path, plain)];
    expect(own.regions).toEqual(without.regions);
    expect(own.regionStandings).toEqual(without.regionStandings);
  });

  test('so are the bulletin and the findings', async () => {
    const bulletin = async (of: FastifyInstance) =>
      (await get<Bulletin>('/releases/2019-06/bulletin', of)).sections.flatMap(({ blocks }) =>
        blocks.flatMap(({ heading, items }) => [heading, ...items].map(({ text }) => text)),
      );
    expect(await bulletin(app)).toEqual(await bulletin(plain));
    const found = async (of: FastifyInstance) =>
      (await get<Findings>('/releases/2019-06/findings', of)).findings.map(
        ({ code, region, indicator, printed }) => [code, region?.id, indicator?.id, printed],
      );
    expect(await found(app)).toEqual(await found(plain));
  });

  test('sums of entries have no column of them', async () => {
    const { regions } = await get<NetEntries>('/releases/2019-06/net-entries');
    expect(regions.map(({ id }) => id)).not.toContain('quanguo');
  });
});
