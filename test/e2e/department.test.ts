import { describe, expect } from 'vitest';
import { expectAria } from './support/aria.ts';
import { assertAccessible } from './support/axe.ts';
import { open, test } from './support/launch.ts';

/** A page that has to be loaded first may take its time. */
const SOON = { timeout: 10_000 };

describe('the page of a department', () => {
  test('shows its figures, the regions behind them and its standing', async ({ page }) => {
    await open(page, '/departments/swj');
    expect(await page.locator('h1').innerText()).toBe(
      '市商务局 7 个可监测指标中 4 个未达到目标，占比 57.1%',
    );
    await expectAria(page.getByRole('table', { name: /负责的全市指标/ }), 'department-swj');

    await page
      .getByRole('table', { name: /负责的全市指标/ })
      .getByRole('link', { name: '差距' })
      .click();
    await page.waitForURL('**/departments/swj?sort=gap');
    const rows = page
      .getByRole('table', { name: /负责的全市指标/ })
      .locator('tbody th[scope=row] a');
    await expect.poll(() => rows.first().innerText(), SOON).toBe('实际利用外资');

    const matrix = page.getByRole('table', { name: /各地这些指标与目标的差距/ });
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
    await expect
      .poll(() => page.locator('h1').innerText(), SOON)
      .toContain('市住建局 3 个可监测指标中');
    await page.getByRole('columnheader').getByRole('link', { name: '珠山区' }).click();
    await page.waitForURL('**/regions/zhushan');
  });
});
