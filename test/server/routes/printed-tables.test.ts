import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ranking, Rankings, RankingRow } from '#server/schemas/rankings.ts';
import type { Scorecard, ScorecardRow } from '#server/schemas/scorecards.ts';
import { fixtureApp } from '#test/support/database.ts';
import { readRanking, readScorecard, statusOf, type PrintedLine } from './print.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await fixtureApp();
});

const get = async <T>(path: string) =>
  (await app.inject(`/api/v1/releases/2019-06/${path}`)).json<T>();

/** A row of the API as the office would print it. */
function print(name: string, row: ScorecardRow | RankingRow) {
  const { target, actual, decimals, gap, gapDecimals, status, rank } = row;
  const isRange = target?.text.includes('-') ?? false;
  const verdict = status === 'met' ? '已完成' : '未完成';
  return {
    indicator: name,
    target: target?.text ?? '',
    actual: actual?.toFixed(decimals) ?? '-',
    gap: gap === null ? '' : isRange ? verdict : gap.toFixed(gapDecimals),
    rank: rank === null ? '' : String(rank),
    status: status as string,
  };
}

function expected({ indicator, target, actual, gap, rank, ...rest }: PrintedLine) {
  return {
    indicator,
    target,
    actual,
    gap,
    rank,
    status: statusOf({ ...rest, indicator, target, actual, gap, rank }),
  };
}

const REGIONS = [
  { table: '附件1', region: 'leping', lines: 18 },
  { table: '附件2', region: 'fuliang', lines: 18 },
  { table: '附件3', region: 'zhushan', lines: 18 },
  { table: '附件4', region: 'changjiang', lines: 18 },
  { table: '附件5', region: 'gaoxin', lines: 13 },
  { table: '附件6', region: 'taoci', lines: 8 },
  { table: '附件7', region: 'jingdezhen', lines: 21 },
];

describe('a scorecard', () => {
  test('of each region makes 114 lines', () => {
    expect(REGIONS.reduce((sum, { lines }) => sum + lines, 0)).toBe(114);
  });

  test.for(REGIONS)('of $region is 附件 $table to the cell', async ({ table, region, lines }) => {
    const printed = readScorecard(table);
    expect(printed).toHaveLength(lines);
    const { rows } = await get<Scorecard>(`scorecards/${region}`);
    expect(rows.map((row) => ({ no: row.no, ...print(row.indicator.name, row) }))).toEqual(
      printed.map((line) => ({ no: line.no, ...expected(line) })),
    );
  });

  test.for(REGIONS)('of $region keeps what was printed beside it', async ({ table, region }) => {
    const { rows } = await get<Scorecard>(`scorecards/${region}`);
    expect(rows.map(({ printed }) => printed)).toEqual(
      readScorecard(table).map(({ gap, rank }) => ({
        gap,
        rank: rank === '' ? null : Number(rank),
      })),
    );
  });

  test.for(REGIONS)('of $region says where each figure stands', async ({ table, region }) => {
    const { rows } = await get<Scorecard>(`scorecards/${region}`);
    const cells = rows.map(({ source }) => [source?.file.slice(0, 3), source?.column]);
    expect(cells).toEqual(readScorecard(table).map(() => [table, 4]));
    // Title, unit, heads, and one department's heading stand above the first line.
    expect(rows[0]?.source?.row).toBe(5);
  });
});

describe('the ranking table', () => {
  const printed = readRanking();

  test('has 43 lines', () => {
    expect(printed).toHaveLength(43);
  });

  test('is what the rankings say, but for the gap that was left out', async () => {
    const { rankings } = await get<Rankings>('rankings');
    const computed = printed.map(({ indicator, region }) => {
      const ranking = rankings.find((one) => one.indicator.name === indicator)!;
      const rows = [ranking.city!, ...ranking.rows];
      const row = rows.find(
        (one) => one.region.name === region || one.region.shortName === region,
      )!;
      return { region, ...print(indicator, row) };
    });
    const corrected = printed.map((line) => {
      const isLeftOut = line.indicator === '规上其他营利性服务业营业收入' && line.region === '全市';
      // 7.6 − 24.0
      return isLeftOut ? { ...line, gap: '-16.4' } : line;
    });
    expect(computed).toEqual(corrected.map((line) => ({ region: line.region, ...expected(line) })));
  });

  test('names who is compared, best first, and the city apart', async () => {
    const ranking = await get<Ranking>('rankings/foreign-investment');
    expect(ranking.city?.region.id).toBe('jingdezhen');
    expect(ranking.city?.rank).toBeNull();
    expect(ranking.group).toMatchObject({ label: '各县（市、区）、园区', size: 6 });
    expect(ranking.rows.map(({ region, rank }) => `${rank} ${region.shortName}`)).toEqual([
      '1 浮梁县',
      '2 陶瓷园区',
      '3 高新区',
      '4 乐平市',
      '4 珠山区',
      '4 昌江区',
    ]);
  });

  test('puts a region that is not ranked last, without a rank', async () => {
    const { rows, group } = await get<Ranking>('rankings/fixed-asset-investment');
    expect(rows.at(-1)).toMatchObject({
      region: { id: 'taoci' },
      actual: 11.2,
      rank: null,
      status: 'met',
    });
    expect(group?.size).toBe(5);
  });

  test('of one indicator is the one among all', async () => {
    const { rankings } = await get<Rankings>('rankings');
    for (const one of rankings) {
      expect(await get<Ranking>(`rankings/${one.indicator.id}`)).toEqual(one);
    }
  });

  test('of an indicator that is not ranked has no group', async () => {
    const ranking = await get<Ranking>('rankings/industrial-electricity');
    expect(ranking.group).toBeNull();
    expect(ranking.city).toMatchObject({ actual: -5.4, gap: -23.4, rank: null });
    expect(ranking.rows).toEqual([]);
  });
});
