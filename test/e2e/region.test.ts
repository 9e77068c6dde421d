import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { expectAria } from './support/aria.ts';
import { assertAccessible } from './support/axe.ts';
import { open, test } from './support/launch.ts';

const tableOf = (page: Page) => page.getByRole('table', { name: /主要指标完成情况/ });
const indicatorsOf = (page: Page) => tableOf(page).locator('tbody th[scope=row] a').allInnerTexts();

/** A page that has to be loaded first may take its time. */
const SOON = { timeout: 10_000 };

describe('the scorecard of a region', () => {
  test('is sorted and filtered, left for an indicator, and found again as it was', async ({
    page,
  }) => {
    await open(page, '/');
    await page.getByRole('columnheader').getByRole('link', { name: '昌江区', exact: true }).click();
    await expect
      .poll(() => page.locator('h1').innerText(), SOON)
      .toBe('昌江区 17 个可监测指标中 14 个未达到目标，占比 82.4%');

    await tableOf(page).getByRole('link', { name: '差距' }).click();
    await page.waitForURL('**/regions/changjiang?sort=gap');
    await page
      .getByRole('list', { name: '按状态筛选' })
      .getByRole('link', { name: '未达标' })
      .click();
    await page.waitForURL('**/regions/changjiang?sort=gap&status=unmet');
    const unmet = await indicatorsOf(page);
    expect(unmet).toHaveLength(14);
    expect(unmet.slice(0, 2)).toEqual(['实际利用外资', '商品房销售面积']);

    await tableOf(page).getByRole('link', { name: '商品房销售面积' }).click();
    await page.waitForURL('**/indicators/housing-sales-area?region=changjiang');
    await page.getByRole('heading', { level: 1, name: /商品房销售面积/ }).waitFor();
    await page.goBack();
    await page.waitForURL('**/regions/changjiang?sort=gap&status=unmet');
    await expect.poll(() => indicatorsOf(page), SOON).toEqual(unmet);
    await assertAccessible(page);
  });

  test('shows by keyboard where a figure comes from and who its peers are', async ({ page }) => {
    await open(page, '/regions/changjiang');
    const button = page.getByRole('button', { name: /^实际利用外资的\s*来源/ });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => button.getAttribute('aria-expanded'), SOON).toBe('true');
    const details = page.locator('tr.details:not([hidden])');
    const text = (await details.innerText()).replaceAll(/\s+/g, ' ');
    expect(text).toContain('附件4-昌江区，D20');
    expect(text).toContain('浮梁县 116.6');
    expect(text).toContain('与计算一致');
    await assertAccessible(page);
  });

  test('goes on to the next region and keeps the filter', async ({ page }) => {
    await open(page, '/regions/gaoxin?status=missing');
    expect(await indicatorsOf(page)).toEqual(['限上餐饮业营业额']);
    await page
      .getByRole('link', { name: /陶瓷工业园区/ })
      .first()
      .click();
    await page.waitForURL('**/regions/taoci?status=missing');
    await page.getByRole('heading', { name: '没有缺数的指标' }).waitFor();
    await page.getByRole('link', { name: '看全部 8 个' }).click();
    await page.waitForURL('**/regions/taoci');
    await expectAria(tableOf(page), 'region-taoci');
  });

  test('offers its table as a file', async ({ page }) => {
    await open(page, '/regions/changjiang');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /下载昌江区完成情况/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('2019年1-6月昌江区主要指标完成情况.csv');
  });

  test('says what a release without scorecards holds', async ({ page }) => {
    await open(page, '/regions/leping?release=2020-07');
    await page.getByRole('heading', { name: '2020年5-7月这一期没有指标完成情况' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: '物价' }).waitFor();
  });

  test('says that there is no such region, which is nearest, and which there are', async ({
    page,
    watched,
  }) => {
    watched.expectError(/404/);
    await open(page, '/regions/lepin');
    const alert = page.getByRole('alert');
    await alert.getByRole('heading', { name: '没有这个地区' }).waitFor();
    await alert.getByText('“lepin”').waitFor();
    // Nearest, and among the seven that there are; to ask the same again is no way.
    await expect.poll(() => alert.getByRole('link').count()).toBe(1 + 7);
    expect(await alert.getByRole('button').count()).toBe(0);
    await assertAccessible(page);
    await alert.getByRole('link', { name: '乐平市' }).first().click();
    await page.waitForURL('**/regions/leping');
  });
});
