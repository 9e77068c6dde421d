import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import { officeOf, tellOffice } from '#domain/office.ts';
import { buildApp } from '#server/app.ts';
import { fromJson } from '#server/from-json.ts';
import { seeIndicator } from '#server/plugins/first-sight/indicator.ts';
import { seeOverview } from '#server/plugins/first-sight/overview.ts';
import { writeSight } from '#server/plugins/first-sight/sight.ts';
import { tellingIn } from '#server/plugins/first-sight/telling.ts';
import { League } from '#server/schemas/league.ts';
import { ReleaseDetail, ReleaseList } from '#server/schemas/releases.ts';
import { newFolder } from '#test/support/data-folder.ts';
import { fixtureDatabase } from '#test/support/database.ts';

const API = '/api/v1';
const RELEASE = `${API}/releases/2019-06`;

let app: FastifyInstance;
beforeAll(async () => {
  const root = newFolder();
  writeFileSync(join(root, '200.html'), '<head></head><body><div id="app"></div></body>');
  app = await buildApp({ db: await fixtureDatabase(), pagesRoot: root, version: '1' });
});

const answerAt = async (address: string): Promise<string> => (await app.inject(address)).body;

/** As printed in the annexes of June 2019. */
test.for([
  {
    path: '/',
    heads: [
      '全市 20 个可监测指标中 <em>12 个未达标</em>；昌江区占比最高，17 个中 <em>14 个未达标</em>。',
      'The city misses <em>12 of 20 targets</em>; Changjiang misses the largest share, <em>14 of 17</em>.',
    ],
  },
  {
    path: '/indicators/gdp',
    heads: [
      '地区生产总值：4 地中 <em>2 地未达目标</em>，珠山区、昌江区以 7.5% 并列居末，各差 0.5 个百分点',
      'Gross Regional Product: <em>2 of 4 regions miss their targets</em>; Zhushan, Changjiang are last with 7.5%, each 0.5 pp short',
    ],
  },
  { path: '/data', heads: ['数据查询与下载', 'Query and download data'] },
  { path: '/data?region=leping', heads: ['数据查询与下载', 'Query and download data'] },
  {
    path: '/regions/leping',
    heads: [
      '乐平市 17 个可监测指标 <em>5 个未达标</em>，占 29.4%',
      'Leping City <em>misses 5 of 17 targets</em> (29.4%)',
    ],
  },
  {
    path: '/departments/fgw',
    heads: [
      '市发改委 4 个可监测指标 <em>3 个未达标</em>，占 75.0%',
      'Dev. &amp; Reform <em>misses 3 of 4 targets</em> (75.0%)',
    ],
  },
])('the document of $path says its head in both languages', async ({ path, heads }) => {
  const body = await answerAt(path);
  const titles = [...body.matchAll(/<h1[^>]*>(.*?)<\/h1>/gu)].map(([, html = '']) =>
    html.replaceAll(/<\/?span[^>]*>/gu, ''),
  );
  expect(titles).toEqual(heads);
  // Before what the program is given, which is many times as long.
  expect(body.indexOf('id="first"')).toBeLessThan(body.indexOf('data-reply'));
});

test.for(['/rankings', '/?asOf=2019-07-01', '/data?draft=2019-06', '/indicators/gdp?embed=1'])(
  'nothing is seen before its program of %s',
  async (path) => {
    expect(await answerAt(path)).not.toContain('id="first"');
  },
);

test('made-up figures are not seen without what says so', async () => {
  const releases = fromJson(ReleaseList, await answerAt(`${API}/releases`), 'releases');
  const made = releases.map((release) => ({ ...release, synthetic: true }));
  const see = () => '<h1>1</h1>';
  const view = await app.view();
  expect(writeSight(see, JSON.stringify(releases), view)).toContain('<h1>1</h1>');
  expect(writeSight(see, JSON.stringify(made), view)).toBe('');
});

test('what an office has named runs nowhere', async () => {
  const release = fromJson(ReleaseDetail, await answerAt(RELEASE), RELEASE);
  const league = await answerAt(`${RELEASE}/league`);
  const telling = tellingIn('zh', tellOffice(officeOf({ regions: [] })));
  const named = JSON.stringify({ ...release, docNo: '<script>&' });
  const html = seeOverview({ release: named, league })(telling);
  expect(html).toContain('&lt;script&gt;&amp;');
  expect(html).not.toContain('<script');
});

test('nothing is seen of a release without targets, nor of one that is not for everybody', async () => {
  const releases = await answerAt(`${API}/releases`);
  const release = fromJson(ReleaseDetail, await answerAt(RELEASE), RELEASE);
  const league = await answerAt(`${RELEASE}/league`);
  const telling = tellingIn('en', tellOffice(officeOf({ regions: [] })));
  const free = JSON.stringify({ ...fromJson(League, league, 'league'), hasTargets: false });
  expect(seeOverview({ release: JSON.stringify(release), league: free })(telling)).toBe('');
  const internal = JSON.stringify({ ...release, access: 'internal' });
  expect(seeOverview({ release: internal, league })(telling)).toBe('');
  const answers = {
    releases: releases.replaceAll('"access":"public"', '"access":"internal"'),
    indicators: await answerAt(`${API}/indicators`),
    ranking: await answerAt(`${RELEASE}/rankings/gdp`),
  };
  expect(seeIndicator(answers, { release: null })(telling)).toBe('');
  expect(seeIndicator({ ...answers, releases }, { release: null })(telling)).not.toBe('');
});
