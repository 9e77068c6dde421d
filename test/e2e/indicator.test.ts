import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { expectAria } from './support/aria.ts';
import { assertAccessible } from './support/axe.ts';
import { open, test } from './support/launch.ts';

const regionsOf = (page: Page) =>
  page
    .getByRole('grid', { name: /^各地/ })
    .locator('tbody th[scope=row] a:not(.explained)')
    .allInnerTexts();

describe('the page of an indicator', () => {
  test('says how many miss, ranks the regions, and lists those apart that are not ranked, the city at the foot', async ({
    page,
  }) => {
    await open(page, '/indicators/fixed-asset-investment?region=leping');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
      '固定资产投资：6 地都达到目标，高新区以 10.6% 居末',
    );
    expect(await regionsOf(page)).toEqual([
      '浮梁县',
      '珠山区',
      '乐平市',
      '昌江区',
      '高新区',
      '陶瓷园区',
      '全市',
    ]);
    const table = page.getByRole('grid', { name: /^各地/ });
    expect(await table.locator('[aria-current]').innerText()).toBe('乐平市');
    await table.getByText('不参加排位：对比地区是四个县（市、区）和高新区').waitFor();
    // One stop for the tab key; arrows lead on.
    expect(await page.locator('.ranking table [tabindex="0"]').count()).toBe(1);
    await expectAria(table, 'indicator-fixed-asset-investment');
    await assertAccessible(page);
  });

  test('marks what was printed where something else follows from the figures', async ({ page }) => {
    await open(page, '/indicators/other-profit-services-revenue');
    const city = page.locator('.ranking').getByRole('row', { name: /^全市/ });
    expect(await city.innerText()).toMatch(/−16\.4\s+(，算法与来源\s+)?印 空白/);
    await page.getByText('2019年1-5月，比通报时期少 1 个月').waitFor();
  });

  test('leads to the next indicator and to the page of its like', async ({ page }) => {
    await open(page, '/indicators/catering-turnover');
    await page.getByRole('link', { name: /上一个指标/ }).click();
    await page.waitForURL('**/indicators/lodging-turnover');
    await page.locator('main header').getByRole('link', { name: '排名', exact: true }).click();
    await page.waitForURL('**/rankings?release=2019-06');
  });

  test('shows the run of an index that only the city has', async ({ page }) => {
    await open(page, '/indicators/cpi-month');
    await page.locator('.picture svg').waitFor();
    const run = page.getByRole('table', { name: /居民消费价格环比指数/ });
    expect(await run.locator('td.figure:nth-child(2)').allInnerTexts()).toEqual([
      '99.8',
      '100.5',
      '100.6',
    ]);
    await assertAccessible(page);
    await page.getByRole('main').getByRole('link', { name: '物价', exact: true }).click();
    await page.waitForURL('**/prices');
  });

  test('says when the release that was asked for lacks it, and leads to one that has it', async ({
    page,
  }) => {
    await open(page, '/indicators/gdp?release=2020-07');
    await page.getByRole('heading', { name: '2020年5-7月没有地区生产总值' }).waitFor();
    await page.getByRole('link', { name: '有地区生产总值的最近一期' }).click();
    await page.waitForURL('**/indicators/gdp');
    await expect.poll(() => regionsOf(page)).toContain('珠山区');
  });

  test('says that there is no such indicator', async ({ page }) => {
    await open(page, '/indicators/happiness');
    await page.getByRole('alert').getByRole('heading', { name: '没有这个指标' }).waitFor();
  });
});
