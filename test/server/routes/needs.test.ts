import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadFiles } from '#server/loading/load.ts';
import type { Need, Needs } from '#server/schemas/needs.ts';
import { fixtureApp, fixtureDatabase } from '#test/support/database.ts';
import { copyData, editFile, fileIn } from '#test/support/data-folder.ts';
import { loadMadeUp } from '#test/support/made-up-release.ts';
import { assertProblem } from '#test/support/problem.ts';

let app: FastifyInstance;
beforeAll(async () => {
  app = await fixtureApp();
});

const ask = (query = '', on = app) => on.inject(`/api/v1/releases/2019-06/needs${query}`);
const get = async (query = '', on = app) => (await ask(query, on)).json<Needs>();

async function needOf(indicator: string, region: string, on = app): Promise<Need> {
  const { needs } = await get(`?indicator=${indicator}&region=${region}`, on);
  const [need] = needs;
  if (!need || needs.length > 1) throw new Error(`${needs.length} needs of ${indicator}`);
  return need;
}

describe('what the rest of the year takes', () => {
  test('is told of every line of the scorecards, by department, or why not', async () => {
    const { needs, release, period } = await get();
    expect([release, period.label]).toEqual(['2019-06', '2019年1-6月']);
    expect(needs).toHaveLength(114);
    const departments = needs.map(({ department }) => department?.id);
    expect(departments.filter((id, index) => id !== departments[index - 1])).toEqual([
      'fgw',
      'gxj',
      'czj',
      'zjj',
      'swj',
    ]);
    for (const { required, refused } of needs) expect(required === null).toBe(refused !== null);
  });

  test('of 昌江区’s product: 2 · 8 − 7.5 = 8.5', async () => {
    expect(await needOf('gdp', 'changjiang')).toMatchObject({
      indicator: { nameEn: 'Gross Regional Product' },
      region: { shortName: '昌江区', shortNameEn: 'Changjiang' },
      target: { text: '8-8.5', low: 8, high: 8.5 },
      actual: 7.5,
      monthsLeft: 6,
      goal: { bound: 'at-least', value: 8 },
      basis: 'even',
      elapsedSharePct: 50,
      required: 8.5,
      requiredDecimals: 1,
      pace: null,
      refused: null,
    });
  });

  test('counts the months after the figure’s own period', async () => {
    // January to May: (12 · 24 − 5 · 7.6) ÷ 7 = 250 ÷ 7 = 35.71…
    expect(await needOf('other-profit-services-revenue', 'jingdezhen')).toMatchObject({
      monthsLeft: 7,
      required: 35.8,
    });
    // January to July: 30 · 7 ÷ 12 = 17.5; (30 − 12) ÷ 5 = 3.6
    expect(await needOf('trade-net-entry', 'jingdezhen')).toMatchObject({
      monthsLeft: 5,
      required: 3.6,
      pace: { expected: 17.5, ahead: -5.5, decimals: 1 },
    });
  });

  test('is narrowed to regions, indicators and a department', async () => {
    const { needs } = await get('?region=leping,fuliang&department=czj');
    expect(needs.map(({ region }) => region.id)).toEqual(['leping', 'fuliang']);
    assertProblem(await ask('?region=nanchang'), 'unknown-region');
    assertProblem(await ask('?month=6'), 'unknown-parameter');
    assertProblem(await app.inject('/api/v1/releases/2020-07/needs'), 'not-in-release');
  });

  test('is a table with Chinese heads', async () => {
    const response = await app.inject(
      '/api/v1/releases/2019-06/needs.csv?bom=0&region=jingdezhen&indicator=gdp,trade-net-entry',
    );
    expect(response.body.split('\r\n')).toEqual([
      '责任部门,指标名称,单位,地区,时期,目标,实际完成,状态,余下月数,测算依据,已过份额（%）,要求,后几个月增速（%）或每月家数,按进度应有,比进度多,前几个月已够全年,不能测算',
      '发展和改革委员会,地区生产总值,%,景德镇市,2019年1-6月,8-8.5,7.8,未达标,6,按各月均摊,50,不低于,8.2,,,,',
      '商务局,限上贸易净增入库企业数（家）,家,景德镇市,2019年1-7月,30,12,未达标,5,按各月均摊,58.3,不低于,3.6,17.5,-5.5,,',
      '',
    ]);
  });
});

describe('what is known of the year', () => {
  const LEVEL =
    'gdp-amount,地区生产总值绝对量,地区生产总值绝对量,亿元,level,higher,2,,,0,,,,quarterly,,,';

  test('goes before an even split: amounts, then paths', async () => {
    const db = await fixtureDatabase();
    const folder = copyData();
    const indicators = fileIn(folder, 'indicators');
    editFile(
      indicators,
      'at constant prices.,\nfixed',
      `at constant prices.,gdp-amount\n${LEVEL}\nfixed`,
    );
    const paths = [
      'indicator,region,kind,year,month,cumulative_share_pct',
      'retail-sales,,last-year,2018,6,45.0',
      'retail-sales,,last-year,2018,12,100',
      'retail-sales,changjiang,last-year,2018,6,40.0',
      'retail-sales,changjiang,last-year,2018,12,100',
    ];
    writeFileSync(join(dirname(indicators), 'paths.csv'), paths.join('\n'));
    const options = { by: 'test', note: '', now: new Date('2026-02-01T00:00:00Z') };
    expect((await loadFiles(db, [folder], options)).problems).toEqual([]);
    await loadMadeUp(db, '2018-12', [
      'gdp-amount,changjiang,2018-01/2018-06,40.00,',
      'gdp-amount,changjiang,2018-01/2018-12,100.00,',
      'gdp-amount,changjiang,2019-01/2019-06,43.00,',
    ]);
    const on = await fixtureApp(db);
    // 43 ÷ 40 = 1.075 is the rate; (108 − 43) ÷ 60 = 1.0833…
    expect(await needOf('gdp', 'changjiang', on)).toMatchObject({
      basis: 'levels',
      elapsedSharePct: 40,
      levels: {
        indicator: { id: 'gdp-amount' },
        toDate: 43,
        lastToDate: 40,
        lastYear: 100,
        decimals: 2,
      },
      required: 8.4,
    });
    expect(await needOf('gdp', 'leping', on)).toMatchObject({ basis: 'even', levels: null });
    // Its own: (10.5 − 0.4 · 6.9) ÷ 0.6 = 7.74 ÷ 0.6 = 12.9
    expect(await needOf('retail-sales', 'changjiang', on)).toMatchObject({
      basis: 'last-year-shares',
      elapsedSharePct: 40,
      required: 12.9,
    });
    // That of all: (10.5 − 0.45 · 11.5) ÷ 0.55 = 5.325 ÷ 0.55 = 9.68…
    expect(await needOf('retail-sales', 'fuliang', on)).toMatchObject({
      elapsedSharePct: 45,
      required: 9.7,
    });
  });
});
