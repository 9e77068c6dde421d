import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadFiles } from '#server/loading/load.ts';
import type { Trends } from '#server/schemas/trends.ts';
import { fixtureApp, fixtureDatabase } from '#test/support/database.ts';
import { newFolder, writeTidy } from '#test/support/data-folder.ts';
import { assertProblem } from '#test/support/problem.ts';

/** A made-up release of the first quarter, before the real one of June. */
const MARCH = {
  id: '2019-03',
  title: '2019年1-3月主要指标完成情况',
  issuer: '景德镇市人民政府办公室',
  docNo: null,
  publishedOn: null,
  period: '2019-01/2019-03',
  completeWithout: ['gdp/changjiang'],
};
const FIGURES = [
  'gdp,leping,2019-01/2019-03,8.4,8',
  'gdp,fuliang,2019-01/2019-03,8.6,8',
  'gdp,zhushan,2019-01/2019-03,8.4,8',
  'retail-sales,leping,2019-01/2019-03,11.2,11',
];

let app: FastifyInstance;
beforeAll(async () => {
  const db = await fixtureDatabase();
  const folder = newFolder();
  writeFileSync(join(folder, 'release.json'), JSON.stringify(MARCH));
  writeTidy(folder, FIGURES, 'indicator,region,period,value,target');
  const { problems } = await loadFiles(db, [folder], {
    by: 'test',
    note: '',
    now: new Date('2026-02-01T09:30:00Z'),
  });
  expect(problems).toEqual([]);
  app = await fixtureApp(db);
});

const ask = (query: string, release = '2019-06') =>
  app.inject(`/api/v1/releases/${release}/trends?${query}`);

async function linesOf(query: string, release?: string) {
  const { trends } = (await ask(query, release)).json<Trends>();
  return trends.map(({ indicator, region, points }) => [
    `${indicator.id} ${region.id}`,
    ...points.map(({ period, value, target, status, rank }) =>
      [period.end, value, target?.text ?? '—', status, rank].join(' '),
    ),
  ]);
}

describe('the trend of an indicator', () => {
  test('has every region with the targets and places of each time', async () => {
    // March: 8.6, 8.4, 8.4 of three. June, as printed: 浮梁县 8.3, 乐平市 8.1, then two at 7.5.
    expect(await linesOf('indicator=gdp')).toEqual([
      ['gdp jingdezhen', expect.stringMatching(/^2019-03 .*missing/), expect.any(String)],
      ['gdp leping', '2019-03 8.4 8 met 2', expect.stringMatching(/^2019-06 8.1 .* 2$/)],
      ['gdp fuliang', '2019-03 8.6 8 met 1', expect.stringMatching(/^2019-06 8.3 .* 1$/)],
      ['gdp zhushan', '2019-03 8.4 8 met 2', '2019-06 7.5 8-8.5 unmet 3'],
      ['gdp changjiang', '2019-03  — missing ', '2019-06 7.5 8-8.5 unmet 3'],
    ]);
  });

  test('does not know what comes later', async () => {
    expect(await linesOf('indicator=gdp&region=leping', '2019-03')).toEqual([
      ['gdp leping', '2019-03 8.4 8 met '],
    ]);
  });

  test('goes back as many months as it is asked for', async () => {
    expect(await linesOf('indicator=gdp&region=zhushan&months=3')).toEqual([
      ['gdp zhushan', '2019-06 7.5 8-8.5 unmet '],
    ]);
    // March is the fourth month, counted back with June.
    expect(await linesOf('indicator=gdp&region=zhushan&months=4')).toEqual([
      ['gdp zhushan', expect.stringContaining('2019-03'), expect.any(String)],
    ]);
  });
});

describe('trends', () => {
  test('of a region have its lines and no places, which would need the others', async () => {
    const lines = await linesOf('region=changjiang');
    expect(lines).toHaveLength(18);
    expect(
      lines.flat().filter((point) => / \d$/u.test(point) && / met | unmet /.test(point)),
    ).toEqual([]);
  });

  test('of a department at the city are its indicators', async () => {
    const lines = await linesOf('department=swj&region=jingdezhen');
    expect(lines).toHaveLength(7);
  });

  test('leave as a table with a line for each point', async () => {
    const { body, headers } = await app.inject(
      '/api/v1/releases/2019-06/trends.csv?indicator=gdp&region=zhushan&bom=0',
    );
    expect(decodeURIComponent(String(headers['content-disposition']))).toContain(
      '2019年1-6月主要指标走势.csv',
    );
    expect(body.trim().split('\r\n')).toEqual([
      '责任部门,指标名称,单位,地区,时期,实际完成,目标,状态,排位',
      '发展和改革委员会,地区生产总值,%,珠山区,2019年1-3月,8.4,8,已达标,',
      '发展和改革委员会,地区生产总值,%,珠山区,2019年1-6月,7.5,8-8.5,未达标,',
    ]);
  });

  test.for([
    { query: 'region=atlantis', code: 'unknown-region' },
    { query: 'indicator=happiness', code: 'unknown-indicator' },
    { query: 'department=navy', code: 'unknown-department' },
    { query: 'indicator=cpi-year', code: 'not-in-release' },
    { query: 'months=0', code: 'bad-request' },
    { query: 'since=2019', code: 'unknown-parameter' },
  ] as const)('are refused for $query: $code', async ({ query, code }) => {
    assertProblem(await ask(query), code);
  });

  test('are refused where a release has no scorecards', async () => {
    assertProblem(await ask('', '2020-07'), 'not-in-release');
  });
});
