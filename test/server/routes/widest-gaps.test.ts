import { beforeAll, describe, expect, test } from 'vitest';
import { isOutstanding, USUAL_GAP_SCALE } from '#domain/gap-scale.ts';
import { widestGap } from '#domain/typical-gap.ts';
import type { Overview } from '#server/schemas/overview.ts';
import type { Scorecard } from '#server/schemas/scorecards.ts';
import { fixtureApp } from '#test/support/database.ts';

type Get = <T>(path: string) => Promise<T>;
let get: Get;
beforeAll(async () => {
  const app = await fixtureApp();
  get = async <T>(path: string) => (await app.inject(`/api/v1/releases/2019-06/${path}`)).json<T>();
});

/**
 * Worked by hand on the real table. 餐饮业: the counties' gaps are 0.3, 0.7, 0.1 and −4.8, of which the
 * median is 0.5; −4.8 ÷ 0.5 = −9.6. 外资: 106 is the median of six, and all six stand near it.
 */
const WIDEST = [
  { region: 'leping', indicator: '住宿业营业额', gap: -4.1, stands: false },
  { region: 'fuliang', indicator: '批发业商品销售额', gap: -4, stands: true },
  { region: 'zhushan', indicator: '规上其他营利性服务业营业收入', gap: -37.5, stands: true },
  { region: 'changjiang', indicator: '餐饮业营业额', gap: -4.8, stands: true },
  { region: 'taoci', indicator: '规上工业增加值', gap: -1.2, stands: true },
  { region: 'gaoxin', indicator: '实际利用外资', gap: -103.7, stands: false },
];

describe('the gap that is widest for its group, in June 2019', () => {
  test.for(WIDEST)('$region: $indicator', async ({ region, indicator, gap, stands }) => {
    const { rows } = await get<Scorecard>(`scorecards/${region}`);
    const widest = widestGap(rows);
    expect([widest?.indicator.proseName, widest?.gap]).toEqual([indicator, gap]);
    expect(isOutstanding(widest?.gapRatio ?? 0, USUAL_GAP_SCALE)).toBe(stands);
  });

  test('is the same in the matrix, where a count of the city has no ratio', async () => {
    const { rows } = await get<Overview>('overview');
    const dining = rows.find(({ indicator }) => indicator.proseName === '餐饮业营业额');
    const ratios = dining?.cells.map(({ regionId, gapRatio }) => [regionId, gapRatio]);
    expect(dining?.typicalGap).toBe(0.5);
    expect(ratios).toContainEqual(['changjiang', -9.6]);
    const counts = rows.filter(({ measure }) => measure === 'count');
    const ofCity = counts.flatMap(({ cells }) =>
      cells.flatMap(({ regionId, gapRatio }) => (regionId === 'jingdezhen' ? [gapRatio] : [])),
    );
    expect(new Set(ofCity)).toEqual(new Set([null]));
  });
});

test('a line has the gaps of its whole group, and how far a count has come', async () => {
  const { rows } = await get<Scorecard>('scorecards/taoci');
  const industry = rows.find(({ indicator }) => indicator.id === 'industrial-value-added');
  expect(industry?.groupGaps).toHaveLength(6);
  const entries = rows.find(({ indicator }) => indicator.id === 'services-net-entry');
  // Of 6, 7, 10, 8 and 3 the median is 7; −3 ÷ 7. 乐平 has 6 of 12, 珠山 2 of 12, 陶瓷 0 of 3.
  expect([entries?.typicalGap, entries?.gapRatio]).toEqual([7, -0.4286]);
  const come = entries?.groupGaps.map((one) => [one.regionId, one.gap, one.completionPct]);
  expect(come).toEqual([
    ['leping', -6, 50],
    ['fuliang', -7, 0],
    ['zhushan', -10, 16.7],
    ['changjiang', -8, 0],
    ['taoci', -3, 0],
  ]);
});
