import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openEdition } from '#server/desk/prepare.ts';
import { loadFiles } from '#server/loading/load.ts';
import type { Db } from '#server/store/database.ts';
import { loadRelease } from '#test/fixtures/tables/context.ts';
import { newFolder } from '#test/support/data-folder.ts';
import { fixtureApp, fixtureDatabase } from '#test/support/database.ts';
import { assertProblem } from '#test/support/problem.ts';
import { signIn } from './officer.ts';

let db: Db;
let app: FastifyInstance;
beforeEach(async () => {
  db = await fixtureDatabase();
  app = await fixtureApp(db);
});
afterEach(() => app.close());

async function formOf(release: string, headers: Record<string, string> = {}): Promise<string> {
  const query = release === '2019-07' ? `?draft=${release}` : '';
  const url = `/api/v1/releases/${release}/long-table.csv${query}`;
  const response = await app.inject({ url, headers });
  expect(response.statusCode, response.body).toBe(200);
  return response.body;
}

function load(text: string) {
  const file = join(newFolder(), 'long.csv');
  writeFileSync(file, text);
  return loadFiles(db, [file], { by: 'li', note: '', now: new Date() });
}

test('a line for each figure that the release holds, with its months and target', async () => {
  const lines = (await formOf('2019-06')).split('\r\n');
  expect(lines[0]).toBe('\uFEFF通报,指标,地区,时期,实际完成,目标,单位');
  expect(lines).toContain('2019-06,地区生产总值,乐平市,2019年1-6月,,8-8.5,%');
  expect(lines.filter((line) => /规上其他营利性服务业.*2019年1-5月,,/u.test(line))).not.toEqual([]);
  expect(lines.at(-2)).toMatch(/^注：/u);
  const months = (await formOf('2020-07')).match(/(?<=全市|景德镇市),2020年\d月(?=,,,)/gu) ?? [];
  expect(new Set(months)).toEqual(new Set([',2020年5月', ',2020年6月', ',2020年7月']));
});

test('loaded as it is it changes nothing, and says so', async () => {
  for (const release of ['2019-06', '2020-07']) {
    const report = await load(await formOf(release));
    expect(report).toMatchObject({ loadId: null, observations: 0, targets: 0 });
    expect(report.problems).toMatchObject([{ severity: 'warning', code: 'left-out' }]);
    expect(report.problems[0]?.cure).toContain('原来的数不变');
  }
});

test('filled in it brings those figures and targets, and no others', async () => {
  const line = '2019-06,地区生产总值,乐平市,2019年1-6月,,8-8.5,%';
  const form = await formOf('2019-06');
  const filled = form.replace(line, line.replace(',,8-8.5', ',8.4,9'));
  expect(await load(filled)).toMatchObject({ observations: 1, targets: 1 });
  const query = 'release=2019-06&indicator=gdp&region=leping&values=actual,target&bom=0';
  const { body } = await app.inject({ url: `/api/v1/observations.csv?${query}` });
  expect(body).toMatch(/8\.4/u);
  const targets = form.replace(line, line.replace('8-8.5', '9.5'));
  expect(await load(targets)).toMatchObject({ observations: 0, targets: 1, problems: [{}] });
});

test('a column of reasons makes a blank cell a figure that is missing, as before', async () => {
  const rows =
    '指标,地区,时期,实际完成,缺失原因,通报\n地区生产总值,乐平市,2019年1-6月,,blank,2019-06\n';
  expect(await load(rows)).toMatchObject({ observations: 1, problems: [] });
});

test('of a release yet to come: what is due by the dictionary, over each indicator’s months', async () => {
  const headers = await signIn(db, 'li', ['officer']);
  const actor = { name: 'li', roles: ['officer' as const], door: 'session' as const };
  const period = { start: '2019-01', end: '2019-07' };
  const info = { ...loadRelease('2019-06'), id: '2019-07', title: '七月', period };
  const edition = { info, reason: '', fromRelease: null };
  await openEdition(db, edition, { actor, now: new Date() });
  assertProblem(await app.inject('/api/v1/releases/2019-07/long-table.csv'), 'unknown-release');
  const lines = (await formOf('2019-07', headers)).split('\r\n');
  expect(lines).toContain('2019-07,固定资产投资,浮梁县,2019年1-7月,,,%');
  expect(lines.filter((line) => line.includes(',地区生产总值,'))).toEqual([]);
  const prices = '2019-07,居民消费价格指数（环比）,景德镇市,2019年7月,,,上月=100';
  expect(lines).toContain(prices);
});
