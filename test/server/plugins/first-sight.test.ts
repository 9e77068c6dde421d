import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { officeOf, tellOffice } from '#domain/office.ts';
import { buildApp } from '#server/app.ts';
import { fromJson } from '#server/from-json.ts';
import { seeHeadline } from '#server/plugins/first-sight.ts';
import { League } from '#server/schemas/league.ts';
import { ReleaseDetail } from '#server/schemas/releases.ts';
import { newFolder } from '#test/support/data-folder.ts';
import { fixtureDatabase } from '#test/support/database.ts';

test('the document of the overview says its headline in both languages', async () => {
  const root = newFolder();
  writeFileSync(join(root, '200.html'), '<head></head><body><div id="app"></div></body>');
  const app = await buildApp({ db: await fixtureDatabase(), pagesRoot: root, version: '1' });
  const { body } = await app.inject('/');
  const headlines = [...body.matchAll(/<h1 class="lede">(.*?)<\/h1>/gu)].map(([, html = '']) =>
    html.replaceAll(/<\/?span[^>]*>/gu, ''),
  );
  // As printed in the annexes of June 2019: 12 of 20 of the city, 14 of 17 of Changjiang.
  expect(headlines).toEqual([
    '全市 20 个可监测指标中 <em>12 个未达标</em>；昌江区占比最高，17 个中 <em>14 个未达标</em>。',
    'The city misses <em>12 of 20 targets</em>; Changjiang misses the largest share, <em>14 of 17</em>.',
  ]);
  expect(body).toContain('</div><div id="app">');
  const other = await app.inject('/rankings');
  expect(other.body).not.toContain('id="first"');
});

test('what an office has named runs nowhere', async () => {
  const app = await buildApp({ db: await fixtureDatabase(), pagesRoot: null, version: '1' });
  const address = '/api/v1/releases/2019-06';
  const release = fromJson(ReleaseDetail, (await app.inject(address)).body, address);
  const league = fromJson(League, (await app.inject(`${address}/league`)).body, address);
  const office = tellOffice(officeOf({ regions: [] }));
  const html = seeHeadline({ ...release, docNo: '<script>&' }, league, office);
  expect(html).toContain('&lt;script&gt;&amp;');
  expect(html).not.toContain('<script');
  expect(seeHeadline(release, { ...league, hasTargets: false }, office)).toBe('');
});
