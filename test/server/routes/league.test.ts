import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import type { League, LeagueRow } from '#server/schemas/league.ts';
import type { Movement } from '#server/schemas/movement.ts';
import type { Overview } from '#server/schemas/overview.ts';
import { fixtureApp, fixtureDatabase } from '#test/support/database.ts';
import { loadMadeUp } from '#test/support/made-up-release.ts';

/** Of the year before: Changjiang missed GDP by half a point and met investment. */
const LAST_JUNE = [
  'gdp,changjiang,2018-01/2018-06,7.5,8.0',
  'gdp,leping,2018-01/2018-06,8.4,8-8.5',
  'fixed-asset-investment,changjiang,2018-01/2018-06,11.0,10.5',
];
/** A month before: Leping met both, Changjiang missed investment. */
const MAY = [
  'fixed-asset-investment,leping,2019-01/2019-05,10.7,10.5',
  'fixed-asset-investment,changjiang,2019-01/2019-05,9.8,10.5',
  'catering-turnover,changjiang,2019-01/2019-05,12.0,9.0',
];

let app: FastifyInstance;
let league: League;
beforeAll(async () => {
  const db = await fixtureDatabase();
  await loadMadeUp(db, '2018-06', LAST_JUNE);
  await loadMadeUp(db, '2019-05', MAY);
  app = await fixtureApp(db);
  league = await get<League>('league');
});

const get = async <T>(path: string) =>
  (await app.inject(`/api/v1/releases/2019-06/${path}`)).json<T>();
const rowOf = (id: string): LeagueRow => {
  const rows = league.groups.flatMap((group) => group.rows);
  const row = rows.find(({ region }) => region.id === id);
  if (!row) throw new Error(`no ${id}`);
  return row;
};

describe('the league', () => {
  test('has the city apart, and counties and parks each worst first', () => {
    expect([league.city?.region.id, league.city?.place, league.city?.unmet]).toEqual([
      ...['jingdezhen', null, 12],
    ]);
    expect(
      league.groups.map(({ kind, rows }) => [
        kind,
        ...rows.map(({ place, region, unmet }) => `${place} ${region.id} ${unmet}`),
      ]),
    ).toEqual([
      ['county', '1 changjiang 14', '2 zhushan 9', '3 leping 5', '3 fuliang 5'],
      ['park', '1 taoci 5', '2 gaoxin 3'],
    ]);
  });

  test('says the same as the matrix and the movement of the release', async () => {
    const overview = await get<Overview>('overview');
    const movement = await get<Movement>('movement');
    const rows = league.groups.flatMap((group) => group.rows);
    expect(overview.departmentStandings).toEqual(league.departments);
    for (const { region, unmet, monitorable, places, sincePrevious, sinceYear } of rows) {
      const standing = overview.regionStandings.find((one) => one.region.id === region.id);
      expect(standing).toMatchObject({ unmet, monitorable, places });
      const moved = movement.regions.find((one) => one.region.id === region.id);
      expect([sincePrevious, sinceYear]).toEqual([moved?.sincePrevious, moved?.sinceYear]);
    }
  });

  test('names what is widest for its group, whether it stands out, and the group', () => {
    const { missed, standsOut } = rowOf('changjiang');
    const [first] = missed;
    // 餐饮业 as printed: 0.1, 0.0, 0.0 and −4.8, of which half a point is the least that counts as usual: −4.8 ÷ 0.5.
    expect(first).toEqual({
      ...{ indicatorId: 'catering-turnover', gap: -4.8, gapDecimals: 1, gapRatio: -9.6 },
      ...{ rank: 4, of: 4 },
    });
    expect(standsOut?.isOutstanding).toBe(true);
    expect(standsOut?.indicatorId).toBe('catering-turnover');
    const peersOf = (id: string) =>
      league.indicators.find(({ indicator }) => indicator.id === id)?.peers ?? [];
    // Each ÷ 0.5, once, whoever is held against them.
    expect(peersOf('catering-turnover').toSorted((a, b) => a - b)).toEqual([-9.6, 0, 0, 0.2]);
    // 地区生产总值 is nobody's widest.
    expect(peersOf('gdp')).toEqual([]);
    // 外资 of the High-tech Zone is as far off as everybody's.
    expect(rowOf('gaoxin').standsOut).toMatchObject({
      ...{ indicatorId: 'foreign-investment', isOutstanding: false },
    });
  });

  test('lists rates before counts, each the widest first', () => {
    const { missed } = rowOf('leping');
    expect(missed.map(({ indicatorId }) => indicatorId)).toEqual([
      // −4.1 ÷ 4.05 and −106 ÷ 106; then −3 ÷ 2.5, −3 ÷ 3 and −6 ÷ 7.
      ...['lodging-turnover', 'foreign-investment'],
      ...['trade-net-entry', 'industry-net-entry', 'services-net-entry'],
    ]);
  });

  test('tells what turned since the release before', () => {
    expect(rowOf('changjiang').sincePrevious).toMatchObject({
      ...{ unmet: 1, unmetBefore: 1 },
      ...{ newlyMet: ['fixed-asset-investment'], newlyUnmet: ['catering-turnover'] },
    });
  });

  test('has the share of each release of 36 months, the last one its own', () => {
    expect(league.months.map(({ release }) => release)).toEqual(['2018-06', '2019-05', '2019-06']);
    // 1 of 2 missed, then 1 of 2, then 14 of 17.
    expect(rowOf('changjiang').trend).toEqual([50, 50, 82.4]);
    expect(rowOf('taoci').trend).toEqual([null, null, 62.5]);
  });
});
