import { describe, expect } from 'vitest';
import { assertAccessible } from './support/axe.ts';
import { open, test } from './support/launch.ts';

describe('how do you know', () => {
  test('is asked of a figure by keyboard, answered, and closed to where it was asked', async ({
    page,
  }) => {
    await open(page, '/regions/changjiang?sort=gap');
    const row = page.getByRole('row', { name: /地区生产总值/ });
    const gap = row.getByRole('link', { name: /^−0\.5/ });
    await gap.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/regions/changjiang?sort=gap&explain=gap.gdp.changjiang');

    const panel = page.getByRole('dialog', { name: '昌江区 地区生产总值' });
    await panel.getByText('8-8.5').waitFor();
    const text = (await panel.innerText()).replaceAll(/\s+/g, ' ');
    // 附件4 prints 未完成 against 8-8.5: the lower end is missed by 8.0 − 7.5.
    expect(text).toContain('7.5 实际完成 − 8.0 目标下端 = −0.5 个百分点');
    expect(text).toContain('附件4-昌江区，D5');
    expect(text).toContain('与计算一致');
    await assertAccessible(page);

    // Another question of the same figure takes the place of the first.
    await panel.getByRole('link', { name: '位次' }).click();
    await page.waitForURL('**?sort=gap&explain=rank.gdp.changjiang');
    await expect.poll(() => panel.innerText()).toContain('第 3 位');

    await page.keyboard.press('Escape');
    await page.waitForURL('**/regions/changjiang?sort=gap');
    await expect.poll(() => panel.count()).toBe(0);
    await expect.poll(() => gap.evaluate((link) => link === document.activeElement)).toBe(true);
  });

  test('is asked of a cell of the matrix, for which nothing else is read, and gives it the focus back', async ({
    page,
  }) => {
    await open(page, '/');
    const cell = page.getByRole('link', { name: /^昌江区 社会消费品零售总额：/u });
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/api/')) asked.push(pathname);
    });
    await cell.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: '昌江区 社会消费品零售总额' });
    await panel.getByText('实际完成').first().waitFor();
    await page.keyboard.press('Escape');
    await page.waitForURL('**/');
    await expect.poll(() => panel.count()).toBe(0);
    await expect.poll(() => cell.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(asked).toEqual(['/api/v1/releases/2019-06/explain']);
  });

  test('is answered at its address, in English too', async ({ page }) => {
    await open(page, '/?explain=share.changjiang&lang=en');
    const panel = page.getByRole('dialog', { name: 'Changjiang District' });
    await panel.getByText('82.4%').waitFor();
    await panel.getByText('14 counted as missed').waitFor();
    await panel.getByRole('button', { name: 'Close' }).click();
    await page.waitForURL((url) => !url.searchParams.has('explain'));
    await expect.poll(() => panel.count()).toBe(0);
  });
});
