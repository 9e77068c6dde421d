import { describe, expect } from 'vitest';
import { assertAccessible } from './support/axe.ts';
import { open, test } from './support/launch.ts';

describe('the page of a department', () => {
  test('shows its figures, the regions behind them and its standing', async ({ page }) => {
    await open(page, '/departments/swj');
    expect(await page.locator('h1').innerText()).toBe(
      '市商务局 7 个可监测指标 4 个未达标，占 57.1%',
    );
    const rates = page.getByRole('grid', { name: /市商务局负责的全市增速指标/ });
    await rates.getByRole('link', { name: '差距' }).click();
    await page.waitForURL('**/departments/swj?sort=gap');
    const names = rates.locator('tbody .name > a');
    await expect.poll(() => names.first().innerText()).toBe('实际利用外资');

    const behind = page.getByRole('grid', { name: /各地在市商务局指标上/ });
    const worst = (await behind.getByRole('row').nth(1).innerText()).replaceAll(/\s+/g, ' ');
    // All seven, and 餐饮业 by 4.8 points where half a point is much.
    expect(worst).toContain('昌江区 7/7 100.0% 餐饮业营业额');

    const matrix = page.getByRole('grid', { name: /各地这些指标与目标的差距/ });
    await matrix
      .getByRole('row', { name: /实际利用外资/ })
      .getByText('+110.6')
      .waitFor();
    const standing = page
      .locator('section', { hasText: '在各责任部门中' })
      .locator('[aria-current]');
    expect(await standing.innerText()).toBe('市商务局');
    await assertAccessible(page);
  });

  test('leads on to the department before it and to a region', async ({ page }) => {
    await open(page, '/departments/swj');
    await page.getByRole('link', { name: /上一个责任部门/ }).click();
    await page.waitForURL('**/departments/zjj');
    await expect.poll(() => page.locator('h1').innerText()).toContain('市住建局 3 个可监测指标');
    await page.getByRole('columnheader').getByRole('link', { name: '珠山区' }).click();
    await page.waitForURL('**/regions/zhushan');
  });
});
