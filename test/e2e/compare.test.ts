import { describe, expect } from 'vitest';
import { assertAccessible } from './support/axe.ts';
import { open, PHONE, test } from './support/launch.ts';
import { assertNoSidewaysScroll } from './support/layout.ts';

describe('regions side by side', () => {
  test('are proposed, chosen by keyboard, sorted by their difference and filtered', async ({
    page,
  }) => {
    await open(page, '/compare');
    await page.getByRole('link', { name: '昌江区与浮梁县' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/compare?regions=changjiang%2Cfuliang');

    const table = page.getByRole('grid', { name: /逐个指标/ });
    const indicators = table.locator('tbody th[scope=row] a');
    // 浮梁县 171.7 and 昌江区 −69.1 are farthest apart: 240.8; then 116.6 and −100.0: 216.6.
    await expect.poll(() => indicators.first().innerText()).toBe('商品房销售面积');
    const first = table.getByRole('row', { name: /商品房销售面积/ });
    expect((await first.innerText()).replaceAll(/\s+/g, ' ')).toContain('240.8');
    expect(await first.getByText('领先').count()).toBe(1);

    await page.getByRole('link', { name: '加入陶瓷园区' }).click();
    await page.waitForURL('**/compare?regions=changjiang%2Cfuliang%2Ctaoci');
    await page.getByText('县（市、区）、园区与全市整体上不一起排位').waitFor();
    await page
      .getByRole('list', { name: '责任部门' })
      .getByRole('link', { name: /市商务局/ })
      .click();
    await expect.poll(() => indicators.count()).toBe(7);
    await assertAccessible(page);
  });

  test('have on a phone the name of an indicator over its figures', async ({ page }) => {
    await open(page, '/compare?regions=changjiang%2Cfuliang%2Ctaoci&lang=en', PHONE);
    await assertNoSidewaysScroll(page);
    const name = page.getByRole('link', { name: /^Floor Space of Commercialized/ });
    const row = name.locator('xpath=ancestor::tr');
    const [over, under] = [await name.boundingBox(), await row.locator('td').first().boundingBox()];
    expect((over?.y ?? 0) + (over?.height ?? 0)).toBeLessThanOrEqual(under?.y ?? 0);
    expect((await row.boundingBox())?.width ?? Infinity).toBeLessThanOrEqual(PHONE.width);
  });

  test('are reached from the page of one of them', async ({ page }) => {
    await open(page, '/regions/zhushan');
    await page.getByRole('link', { name: '与昌江区比较' }).click();
    await page.waitForURL('**/compare?regions=zhushan%2Cchangjiang');
    await expect.poll(() => page.locator('h1').innerText()).toBe('珠山区、昌江区比较');
  });
});
