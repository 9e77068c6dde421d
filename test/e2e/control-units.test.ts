import { expect } from 'vitest';
import { expectAria } from './support/aria.ts';
import { assertAccessible } from './support/axe.ts';
import { open, test } from './support/launch.ts';

test('control units by place and class, on a map and one by one', async ({ page }) => {
  await open(page, '/control-units');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('35 个环境管控单元');
  const byPlace = page.getByRole('table', { name: '各地区各类单元的个数和面积比' });
  await expectAria(byPlace, 'control-units');
  await page.getByText('系四舍五入所致', { exact: false }).waitFor();

  const units = page.getByRole('table', { name: '环境管控单元：编码' });
  await expect.poll(() => units.getByRole('row').count()).toBe(36);
  await page.getByRole('img', { name: /优先保护单元占/ }).waitFor();
  await page
    .getByRole('list', { name: '地区' })
    .getByRole('link', { name: /^珠山区/ })
    .press('Enter');
  await expect.poll(() => units.getByRole('row').count()).toBe(4);
  await page
    .getByRole('link', { name: /^重点管控/ })
    .last()
    .click();
  await expect.poll(() => units.getByRole('row').count()).toBe(2);
  await page.getByRole('img', { name: /重点管控单元占/ }).waitFor();
  expect(new URL(page.url()).searchParams.get('place')).toBe('珠山区');
  await assertAccessible(page);

  await page.getByRole('link', { name: '全部地区' }).click();
  await expect.poll(() => units.getByRole('row').count()).toBe(17);
});
