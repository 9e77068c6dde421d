import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Overview } from '#server/schemas/overview.ts';
import type {
  DepartmentScorecard,
  DepartmentStandings,
  Scorecard,
} from '#server/schemas/scorecards.ts';
import type { Tally } from '#server/schemas/scalars.ts';
import { fixtureApp } from '#test/support/database.ts';

let app: FastifyInstance;
let overview: Overview;
beforeAll(async () => {
  app = await fixtureApp();
  overview = await get<Overview>('overview');
});

const get = async <T>(path: string) =>
  (await app.inject(`/api/v1/releases/2019-06/${path}`)).json<T>();
const show = ({ unmet, monitorable, unmetSharePct }: Tally) =>
  `${unmet} of ${monitorable}, ${unmetSharePct}`;

/** Counted in print by hand. */
const REGIONS = [
  { id: 'changjiang', standing: '14 of 17, 82.4' },
  { id: 'zhushan', standing: '9 of 17, 52.9' },
  { id: 'leping', standing: '5 of 17, 29.4' },
  { id: 'fuliang', standing: '5 of 17, 29.4' },
  { id: 'taoci', standing: '5 of 8, 62.5' },
  { id: 'gaoxin', standing: '3 of 7, 42.9' },
];

const DEPARTMENTS = [
  { id: 'fgw', standing: '3 of 4, 75' },
  { id: 'zjj', standing: '2 of 3, 66.7' },
  { id: 'gxj', standing: '3 of 5, 60' },
  { id: 'swj', standing: '4 of 7, 57.1' },
  { id: 'czj', standing: '0 of 1, 0' },
];

describe('standings', () => {
  test('of the city', () => {
    expect(overview.city && show(overview.city)).toBe('12 of 20, 60');
  });

  test('of counties, then parks, the largest share first', () => {
    const standings = overview.regionStandings.map((one) => ({
      id: one.region.id,
      standing: show(one),
    }));
    expect(standings).toEqual(REGIONS);
  });

  test('of departments, the largest share first', async () => {
    const standings = overview.departmentStandings.map((one) => ({
      id: one.department.id,
      standing: show(one),
    }));
    expect(standings).toEqual(DEPARTMENTS);
    const { departments, ...city } = await get<DepartmentStandings>('departments');
    expect(departments).toEqual(overview.departmentStandings);
    expect(show(city)).toBe('12 of 20, 60');
  });

  test.for(REGIONS)('of $id are what its scorecard says', async ({ id, standing }) => {
    expect(show(await get<Scorecard>(`scorecards/${id}`))).toBe(standing);
  });

  test.for(DEPARTMENTS)('of $id are what its own page says', async ({ id, standing }) => {
    expect(show(await get<DepartmentScorecard>(`departments/${id}`))).toBe(standing);
  });
});

describe('the overview', () => {
  test('has the city and the regions in the order of the annexes', () => {
    expect(overview.regions.map(({ id }) => id)).toEqual([
      'jingdezhen',
      'leping',
      'fuliang',
      'zhushan',
      'changjiang',
      'gaoxin',
      'taoci',
    ]);
  });

  test('has 26 indicators over the regions that have them: 114 cells', () => {
    // 21 of the city's table, and five of 高新区 alone
    expect(overview.rows).toHaveLength(26);
    expect(overview.rows.flatMap(({ cells }) => cells)).toHaveLength(114);
  });

  test('counts the findings and says when it was published', () => {
    expect(overview).toMatchObject({
      findings: 3,
      publishedOn: '2019-07-29',
      period: { start: '2019-01', end: '2019-06', label: '2019年1-6月' },
    });
  });

  test('agrees with each scorecard', async () => {
    for (const { id } of overview.regions) {
      const { rows } = await get<Scorecard>(`scorecards/${id}`);
      const cells = overview.rows.flatMap((row) =>
        row.cells
          .filter(({ regionId }) => regionId === id)
          .map(({ gap, status, rank }) => [row.indicator.id, gap, status, rank]),
      );
      expect(cells.toSorted()).toEqual(
        rows
          .map(({ indicator, gap, status, rank }) => [indicator.id, gap, status, rank])
          .toSorted(),
      );
    }
  });
});
