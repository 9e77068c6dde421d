import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { expectAria } from './support/aria.ts';
import { assertAccessible } from './support/axe.ts';
import { open, PHONE, test } from './support/launch.ts';
import { assertNoSidewaysScroll } from './support/layout.ts';

const ratesOf = (page: Page) => page.getByRole('grid', { name: /增速指标完成情况/ });
const indicatorsOf = (page: Page) => ratesOf(page).locator('tbody .name > a').allInnerTexts();

describe('the scorecard of a region', () => {
  test('says what stands out and has what is missed farthest first', async ({ page }) => {
    await open(page, '/regions/changjiang');
    expect(await page.locator('h1').innerText()).toBe(
      '昌江区 17 个可监测指标 14 个未达标，占 82.4%',
    );
    const head = (await page.locator('.page-header').innerText()).replaceAll(/\s+/g, ' ');
    // −4.8 against the group's gaps 0.1, 0.0, 0.0 and 4.8, of which the median is less than half a point.
    expect(head).toContain('最突出：餐饮业营业额，差 4.8 个百分点，4 地居末（市商务局）');
    expect(head).toContain('离目标最近：地区生产总值，差 0.5 个百分点');
    expect((await indicatorsOf(page)).slice(0, 2)).toEqual(['餐饮业营业额', '规上工业增加值']);
    const line = ratesOf(page).getByRole('row', { name: /^住宿业营业额/ });
    // 6 of 12 months at 3.5: the others need 2 × 13.5 − 3.5 = 23.5, 20.0 more than so far.
    const said = (await line.innerText()).replaceAll(/，算法与来源|\s+/g, ' ');
    expect(said.replaceAll(/ +/g, ' ')).toContain('23.5 以上 +20.0');
    await expectAria(page.getByRole('grid', { name: /昌江区净增入库/ }), 'region-counts');
    await assertAccessible(page);
  });

  test('is sorted, left for an indicator, and found again as it was', async ({ page }) => {
    await open(page, '/regions/changjiang');
    await ratesOf(page).getByRole('link', { name: '差距' }).click();
    await page.waitForURL('**/regions/changjiang?sort=gap');
    await expect
      .poll(async () => (await indicatorsOf(page)).slice(0, 2))
      .toEqual(['实际利用外资', '商品房销售面积']);
    const sorted = await indicatorsOf(page);
    await ratesOf(page).getByRole('link', { name: '商品房销售面积' }).click();
    await page.waitForURL('**/indicators/housing-sales-area?region=changjiang');
    await page.getByRole('heading', { level: 1, name: /商品房销售面积/ }).waitFor();
    await page.goBack();
    await page.waitForURL('**/regions/changjiang?sort=gap');
    await expect.poll(() => indicatorsOf(page)).toEqual(sorted);
  });

  test('opens where a figure comes from at the figure itself', async ({ page }) => {
    await open(page, '/regions/changjiang');
    await ratesOf(page)
      .getByRole('link', { name: /^−100\.0/ })
      .click();
    const panel = page.getByRole('dialog', { name: /实际利用外资/ });
    await panel.getByText('附件4-昌江区，D20').waitFor();
    const text = (await panel.innerText()).replaceAll(/\s+/g, ' ');
    expect(text).toContain('浮梁县 116.6');
    expect(text).toContain('与计算一致');
    await assertAccessible(page);
  });

  test('reads on a phone without sweeping sideways', async ({ page }) => {
    await open(page, '/regions/changjiang', PHONE);
    await assertNoSidewaysScroll(page);
    const line = ratesOf(page).getByRole('row', { name: /^住宿业营业额/ });
    const box = await line.boundingBox();
    expect(box?.width).toBeLessThanOrEqual(PHONE.width);
    for (const figure of ['−10.0', '23.5', '+20.0']) {
      await line.getByText(figure).first().waitFor();
    }
  });

  test('goes on to the next region', async ({ page }) => {
    await open(page, '/regions/gaoxin?sort=rank');
    await page
      .getByRole('link', { name: /陶瓷工业园区/ })
      .first()
      .click();
    await page.waitForURL('**/regions/taoci?sort=rank');
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
    await page.getByRole('heading', { name: '2020年5-7月没有指标完成情况' }).waitFor();
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
