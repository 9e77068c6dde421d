import { expect } from 'vitest';
import { assertAccessible } from './support/axe.ts';
import { open, test } from './support/launch.ts';

test('the overview is sorted and filtered, left for an indicator, and found again as it was', async ({
  page,
}) => {
  await open(page, '/');
  const lede = await page.locator('h1').innerText();
  expect(lede.replaceAll(/\s/gu, '')).toContain('全市20个可监测指标中12个未达目标');

  await page.getByRole('link', { name: '昌江区的差距' }).click();
  await page.waitForURL('**/?sort=changjiang');
  const worst = page.locator('tbody th[scope=row] a').first();
  await expect.poll(() => worst.innerText()).toContain('实际利用外资');
  await assertAccessible(page);

  await worst.click();
  await page.waitForURL(/\/indicators\/foreign-investment/u);
  await page.goBack();
  await page.waitForURL('**/?sort=changjiang');
  await expect.poll(() => worst.innerText()).toContain('实际利用外资');
});
