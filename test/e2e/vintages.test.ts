import type { Page } from 'playwright-core';
import { afterAll, beforeEach, describe, expect } from 'vitest';
import { PAGES } from './pages.ts';
import { signInAs } from './support/accounts.ts';
import { assertAccessible } from './support/axe.ts';
import { open, PHONE, test } from './support/launch.ts';
import { assertNoSidewaysScroll } from './support/layout.ts';
import { draftRevision, publishRevision } from './support/revise.ts';
import { startSite, type Site } from './support/serve.ts';

const LATER = '2099-01-01';
const GDP = '/history?indicator=gdp&region=leping&period=2019-01%2F2019-06';
/** They show no figures of their own. */
const OUTSIDE = /^\/(?:desk|sign-in|welcome|api\/docs|data\/api)\b/;

/** The addresses a page asked for or leads to that do not say `asOf`. */
async function leaks(page: Page, address: string): Promise<string[]> {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.startsWith('/api/')) asked.push(pathname + search);
  });
  await open(page, address);
  const banner = page.getByRole('region', { name: '数据版本' });
  await banner.waitFor();
  const hrefs = await page
    .locator('a[href^="/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const leaving = await banner.getByRole('link', { name: '返回最新' }).getAttribute('href');
  return [
    ...asked.filter((one) => one !== '/api/v1/session' && !one.includes(`asOf=${LATER}`)),
    // A version of a figure leads to its own moment.
    ...hrefs.filter((one) => one !== leaving && !OUTSIDE.test(one) && !one.includes('asOf=')),
  ];
}

test.for(PAGES.filter((address) => !OUTSIDE.test(address)))(
  '%s stays in the view that its address asks for',
  async (address, { page }) => {
    const withView = `${address}${address.includes('?') ? '&' : '?'}asOf=${LATER}`;
    expect(await leaks(page, withView)).toEqual([]);
  },
);

test('a day is chosen at the foot of a page; before the first load there was nothing', async ({
  page,
  watched,
}) => {
  watched.expectError(/404/);
  await open(page, '/rankings');
  await page.getByLabel('查看历史数据').fill('2020-01-01');
  await page.getByRole('contentinfo').getByRole('button', { name: '显示' }).click();
  await page.waitForURL('**/rankings?asOf=2020-01-01');
  await page.getByRole('heading', { name: '当时没有数据' }).waitFor();
  await page.getByRole('alert').getByRole('link', { name: '查看已发布数据' }).click();
  await page.waitForURL('**/rankings');
  await page.getByRole('heading', { level: 1, name: /居首最多/ }).waitFor();
});

describe('a release that was revised', () => {
  let site: Site;
  const started: Site[] = [];
  // For each try its own, with no revision yet. All stay as long as a page is on them.
  beforeEach(async () => {
    site = await startSite('scripts/start.ts');
    started.push(site);
  }, 180_000);
  afterAll(() => Promise.all(started.map((one) => one.stop())));

  test('marks the figure, tells its history, and shows the day before', async ({ page }) => {
    await publishRevision(page, site, { gdp: '8.2', alone: '29', reason: '乐平市更正' });
    await open(page, `${site.url}/`);
    await page.getByText(/^本期修订过 1 次：\d{4}-\d\d-\d\d 乐平市更正$/).waitFor();
    // What 高新区 alone reports is marked as what stands in a column.
    const alone = page.locator('.matrix tbody').last();
    await alone.locator('a[href^="/history?"]').getByText('已修订1次').waitFor();
    await open(page, `${site.url}/regions/leping`);
    const gdp = page.getByRole('row', { name: /地区生产总值/ }).first();
    await gdp.getByRole('link', { name: /已修订1次/ }).click();
    await page.waitForURL(`**${GDP}`);
    await page.getByRole('heading', { level: 1, name: '乐平市地区生产总值' }).waitFor();
    const rows = page.getByRole('table').getByRole('row');
    expect(await rows.nth(1).innerText()).toMatch(/8\.2\s+现行\s+乐平市更正/);
    expect(await rows.nth(2).innerText()).toMatch(/8\.1\s+已被更正/);
    await assertAccessible(page);

    await rows
      .nth(2)
      .getByRole('link', { name: /看当时/ })
      .click();
    await page.getByText('截至第 1 次导入的数据').waitFor();
    await page.getByRole('link', { name: '乐平市', exact: true }).click();
    await page.waitForURL('**/regions/leping?release=2019-06&asOf=1');
    await expect.poll(() => gdp.innerText()).toContain('8.1');
    expect(await gdp.getByRole('link', { name: /已修订/ }).count()).toBe(0);
    await assertAccessible(page);
    await page.getByRole('link', { name: '返回最新' }).click();
    await page.waitForURL('**/regions/leping?release=2019-06');
    await expect.poll(() => gdp.innerText()).toContain('8.2');
  });

  test('a draft is shown to those who are signed in, with a warning', async ({ page, watched }) => {
    watched.expectError(/401/);
    await draftRevision(page, site, { gdp: '7.4', reason: '再更正' });
    await page.context().clearCookies();
    await open(page, `${site.url}/regions/leping?draft=2019-06`);
    await page.getByRole('heading', { name: '要先登录' }).waitFor();
    const signIn = page.getByRole('alert').getByRole('link', { name: '登录后查看' });
    expect(await signIn.getAttribute('href')).toBe(
      '/sign-in?to=%2Fregions%2Fleping%3Fdraft%3D2019-06',
    );

    await signInAs(page, 'chen', ['viewer'], site);
    await open(page, `${site.url}/regions/leping?draft=2019-06`, PHONE);
    await page.getByText(/^草稿：2019-06 第\d版（待审核）$/).waitFor();
    await expect
      .poll(() =>
        page
          .getByRole('row', { name: /地区生产总值/ })
          .first()
          .innerText(),
      )
      .toContain('7.4');
    await assertAccessible(page);
    await assertNoSidewaysScroll(page);
    await page.getByRole('link', { name: '查看已发布数据' }).click();
    await page.waitForURL('**/regions/leping');
    await expect
      .poll(() =>
        page
          .getByRole('row', { name: /地区生产总值/ })
          .first()
          .innerText(),
      )
      .toContain('8.1');
  });
});
