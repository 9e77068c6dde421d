import { describe, expect } from 'vitest';
import { expectAria } from './support/aria.ts';
import { assertAccessible } from './support/axe.ts';
import { open, test } from './support/launch.ts';

describe('the page of the rankings', () => {
  test('sorts by a region, switches to figures, and goes to an indicator', async ({ page }) => {
    await open(page, '/rankings');
    const table = page.getByRole('grid', { name: /各地区各指标/ });
    await expectAria(table, 'rankings');

    await table.getByRole('link', { name: '按珠山区的位次排序' }).click();
    await page.waitForURL('**/rankings?sort=zhushan');
    const first = table.locator('tbody th[scope=row] a').first();
    await expect.poll(() => first.innerText()).toBe('规上服务业非营利性行业营利性企业营业收入');

    await page.getByRole('list', { name: '格中显示' }).getByRole('link', { name: '增速' }).click();
    await page.waitForURL('**/rankings?sort=zhushan&show=actual');
    await expect.poll(() => first.innerText()).toBe('实际利用外资');
    await assertAccessible(page);

    await first.click();
    await page.waitForURL('**/indicators/foreign-investment');
    await page.goBack();
    await page.waitForURL('**/rankings?sort=zhushan&show=actual');
  });

  test('has its columns in the order of the league, or of the dictionary where that is asked for', async ({
    page,
  }) => {
    await open(page, '/rankings');
    const heads = page.getByRole('grid', { name: /各地区各指标/ }).locator('thead a.name');
    expect((await heads.allInnerTexts()).slice(0, 4)).toEqual([
      ...['全市', '昌江区', '珠山区', '乐平市'],
    ]);
    await page.getByRole('list', { name: '地区次序' }).getByRole('link', { name: '字典' }).click();
    await page.waitForURL('**/rankings?columns=dictionary');
    await expect
      .poll(async () => (await heads.allInnerTexts()).slice(0, 4))
      .toEqual(['全市', '乐平市', '浮梁县', '珠山区']);
  });

  test('shows the figure behind a place by arrow keys, and the enter key follows it', async ({
    page,
  }) => {
    await open(page, '/rankings');
    const cells = page.getByRole('grid', { name: /各地区各指标/ }).locator('tbody td a');
    await cells.first().focus();
    // 昌江区 misses the largest share, and stands first.
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    const focused = page.locator('td a:focus');
    await expect
      .poll(() => focused.getAttribute('href'))
      .toBe('/rankings?explain=rank.fixed-asset-investment.changjiang');
    await focused.getByText('10.8').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: '昌江区 固定资产投资' }).waitFor();
    await page.getByRole('link', { name: '指标页' }).click();
    await page.waitForURL('**/indicators/fixed-asset-investment?release=2019-06&region=changjiang');
  });

  test('says what a release without rankings holds', async ({ page }) => {
    await open(page, '/rankings?release=2020-07');
    await page.getByRole('heading', { name: '2020年5-7月没有排名' }).waitFor();
  });
});
