import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Movement, MovementCell } from '#server/schemas/movement.ts';
import { fixtureApp, fixtureDatabase } from '#test/support/database.ts';
import { loadMadeUp } from '#test/support/made-up-release.ts';
import { assertProblem } from '#test/support/problem.ts';

/** Lines of January to May 2019, of which we have no print. */
const may = (indicator: string, target: string, values: Record<string, string>) =>
  Object.entries(values).map(
    ([region, value]) => `${indicator},${region},2019-01/2019-05,${value},${target}`,
  );

const MAY = [
  ...may('fixed-asset-investment', '10.8', {
    jingdezhen: '10.4',
    leping: '10.7',
    fuliang: '11.6',
    zhushan: '10.9',
    changjiang: '10.8',
    gaoxin: '10.9',
  }),
  // June's is late and brings the same months again.
  ...may('other-profit-services-revenue', '24.0', { leping: '24.8' }),
  // 昌江区 is missing.
  ...may('retail-sales', '', { leping: '9.9', fuliang: '10.2', zhushan: '11.0' }),
];
const LAST_JUNE = ['gdp,leping,2018-01/2018-06,8.4,8-8.5', 'gdp,fuliang,2018-01/2018-06,8.4,8.5'];

let app: FastifyInstance;
beforeAll(async () => {
  const db = await fixtureDatabase();
  await loadMadeUp(db, '2018-06', LAST_JUNE);
  await loadMadeUp(db, '2019-05', MAY);
  app = await fixtureApp(db);
});

const ask = (query = '', on = app) => on.inject(`/api/v1/releases/2019-06/movement${query}`);
const get = async (query = '', on = app) => (await ask(query, on)).json<Movement>();

async function cellOf(indicator: string, region: string): Promise<MovementCell> {
  const { rows } = await get(`?indicator=${indicator}&region=${region}`);
  const [cell] = rows.flatMap(({ cells }) => cells);
  if (!cell || rows.length > 1) throw new Error(`${rows.length} rows of ${indicator}`);
  return cell;
}

describe('movement', () => {
  test('is told against the release before and the same month last year', async () => {
    const { previous, yearBefore, rows, regions } = await get();
    expect([previous?.id, yearBefore?.id]).toEqual(['2019-05', '2018-06']);
    expect(rows.flatMap(({ cells }) => cells)).toHaveLength(114);
    expect(regions.map(({ region }) => region.id)).toHaveLength(7);
  });

  test('of 乐平市 in investment: from 10.7 to 10.9, from fifth to third', async () => {
    // Alone it passes 昌江 10.8 and joins 珠山 and 高新 at 10.9: second, three places. Then 珠山
    // goes to 11.0 and one is lost; 高新 falls behind. The gap: 10.9 − 10.5 against 10.7 − 10.8.
    const { place, sincePrevious } = await cellOf('fixed-asset-investment', 'leping');
    expect(sincePrevious).toMatchObject({
      release: '2019-05',
      period: { label: '2019年1-5月' },
      actual: { change: 0.2, before: 10.7 },
      gap: { change: 0.5, before: -0.1 },
      status: { before: 'unmet' },
      rank: { before: 5, gained: 2, own: 3, others: -1, withheld: null },
    });
    // 珠山 11.0 is 0.1 better, 昌江 10.8 is 0.1 worse.
    expect(place).toEqual({
      rank: 3,
      of: 5,
      toGain: 0.1,
      nextBetter: 2,
      toHold: 0.1,
      decimals: 1,
      tied: [],
      tooClose: ['zhushan', 'changjiang'],
    });
  });

  test.for([
    ['gdp', 'leping', 'not-held'],
    ['other-profit-services-revenue', 'leping', 'same-period'],
    ['retail-sales', 'leping', 'not-reported'],
    ['retail-sales', 'changjiang', 'not-held'],
    ['fixed-asset-investment', 'taoci', 'not-held'],
    ['fixed-asset-investment', 'jingdezhen', 'not-ranked'],
  ] as const)('of the place in %s of %s is withheld: %s', async ([indicator, region, reason]) => {
    const { rank } = (await cellOf(indicator, region)).sincePrevious;
    expect(rank).toEqual({ before: null, gained: null, own: null, others: null, withheld: reason });
  });

  test('since last year sets gaps against the targets of both years', async () => {
    // GDP of 浮梁县: met 8-8.5 with 8.3 now, missed 8.5 by 0.1 with 8.4 then
    const { sinceYear } = await cellOf('gdp', 'fuliang');
    expect(sinceYear).toMatchObject({
      release: '2018-06',
      actual: { change: -0.1, before: 8.4 },
      gap: { change: 0.1, before: -0.1 },
      status: { before: 'unmet' },
      // Two of the four counties have no figure of then.
      rank: { withheld: 'not-reported' },
    });
  });

  test('is tallied for regions and, by the figures of the city, for departments', async () => {
    const { regions, departments } = await get();
    const leping = regions.find(({ region }) => region.id === 'leping');
    expect(leping?.sincePrevious).toEqual({
      monitorable: 1,
      unmet: 0,
      unmetBefore: 1,
      newlyMet: ['fixed-asset-investment'],
      newlyUnmet: [],
      withheld: null,
    });
    const fgw = departments.find(({ department }) => department.id === 'fgw');
    // The city: 10.4 against 10.8 then, 10.9 against 10.5 now.
    expect(fgw?.sincePrevious).toMatchObject({
      unmetBefore: 1,
      newlyMet: ['fixed-asset-investment'],
    });
    const swj = departments.find(({ department }) => department.id === 'swj');
    expect(swj?.sincePrevious).toMatchObject({ unmetBefore: null, withheld: 'not-held' });
  });

  test('can be asked for in part', async () => {
    const { rows, regions, departments } = await get('?department=czj&region=leping,gaoxin');
    expect(rows.map(({ indicator }) => indicator.id)).toEqual(['fiscal-eight-expenditure']);
    expect(regions.map(({ region }) => region.id)).toEqual(['leping', 'gaoxin']);
    expect(departments).toEqual([]);
  });

  test('is a table too', async () => {
    const { body } = await app.inject(
      '/api/v1/releases/2019-06/movement.csv?indicator=fixed-asset-investment&region=leping&bom=0',
    );
    const [, line] = body.split('\r\n');
    expect(line).toBe(
      '发展和改革委员会,固定资产投资,%,2019年1-6月,乐平市,10.9,0.4,已达标,3,5,0.1,0.1,2019-05,2019年1-5月,0.2,0.5,未达标,5,2,3,-1,,2018-06,,,,,,,,,该期通报未列此项',
    );
  });
});

describe('movement where there is nothing before', () => {
  test('says so for each figure and tally', async () => {
    const { previous, rows, regions } = await get('', await fixtureApp());
    expect(previous).toBeNull();
    const reasons = rows.flatMap(({ cells }) =>
      cells.flatMap(({ sincePrevious, sinceYear }) => [
        sincePrevious.actual.withheld,
        sinceYear.rank.withheld,
      ]),
    );
    expect(new Set(reasons)).toEqual(new Set(['no-release']));
    expect(regions[0]?.sincePrevious.withheld).toBe('no-release');
  });

  test('a release without scorecards has no movement, and its figures are none to compare with', async () => {
    assertProblem(await app.inject('/api/v1/releases/2020-07/movement'), 'not-in-release');
  });
});

test.for([
  ['?region=atlantis', 'unknown-region'],
  ['?indicator=luck', 'unknown-indicator'],
  ['?department=none', 'unknown-department'],
  ['?region=', 'unknown-region'],
  ['?indicator=gdp,', 'unknown-indicator'],
  ['?county=leping', 'unknown-parameter'],
] as const)('movement%s is refused: %s', async ([query, code]) => {
  assertProblem(await ask(query), code);
});
