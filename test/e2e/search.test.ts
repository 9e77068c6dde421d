import { expect } from 'vitest';
import { assertAccessible } from './support/axe.ts';
import { open, PHONE, test } from './support/launch.ts';
import { assertNoSidewaysScroll } from './support/layout.ts';

test('an indicator is found by its initials and opened by the keyboard', async ({ page }) => {
  await open(page, '/regions/leping?release=2019-06&asOf=2099-01-01');
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox');
  await field.waitFor();
  await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
  await field.fill('gdzctz');
  const option = page.getByRole('option', { name: /^固定资产投资/ });
  await option.waitFor();
  expect(await option.locator('mark').innerText()).toBe('固定资产投资');
  expect(await option.getAttribute('aria-selected')).toBe('true');
  await expect
    .poll(() => page.getByRole('dialog').getByRole('status').innerText())
    .toBe('1 个结果');
  await assertAccessible(page);
  await field.press('Enter');
  // In the release and the view that were open.
  await page.waitForURL('**/indicators/fixed-asset-investment?release=2019-06&asOf=2099-01-01');
  await page.getByRole('heading', { level: 1, name: /^固定资产投资/ }).waitFor();
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);

  await page.keyboard.press('/');
  await page.getByRole('group', { name: '最近查看' }).waitFor();
  // What was found, and the region that was open before.
  await expect
    .poll(() => page.getByRole('dialog').getByRole('option').allInnerTexts())
    .toEqual([expect.stringContaining('固定资产投资'), expect.stringContaining('乐平市')]);
});

test('a region and an indicator lead to its line; what is not there finds nothing', async ({
  page,
}) => {
  await open(page, '/?release=2019-06');
  await page.keyboard.press('/');
  const field = page.getByRole('combobox');
  await page.getByRole('group', { name: '入口' }).waitFor();
  await field.fill('zzzz');
  await page.getByText('没有找到“zzzz”').waitFor();
  await field.fill('昌江 外资');
  await page.getByRole('option', { name: /^昌江区 · 实际利用外资/ }).waitFor();
  await field.press('Enter');
  await page.waitForURL(/\/indicators\/[^?]*\?release=2019-06&region=changjiang$/);
});

test('the arrows choose, and Esc gives the focus back', async ({ page }) => {
  await open(page, '/');
  const button = page.getByRole('button', { name: '搜索' });
  await button.click();
  const field = page.getByRole('combobox');
  await page.getByText(/搜索地区、指标、责任部门和页面/).waitFor();
  await field.fill('leping');
  await field.fill('区');
  // Of the second word, of which all have the letter; before it came there were options as well.
  await expect
    .poll(async () => {
      const options = await page.getByRole('option').allInnerTexts();
      return options.length > 2 && options.every((text) => text.includes('区'));
    })
    .toBe(true);
  const chosen = () => page.locator('[role="option"][aria-selected="true"]').getAttribute('id');
  const first = await chosen();
  await field.press('ArrowDown');
  await expect.poll(chosen).not.toBe(first);
  expect(await field.getAttribute('aria-activedescendant')).toBe(await chosen());
  await field.press('End');
  await field.press('ArrowDown');
  await expect.poll(chosen).toBe(first);
  await field.fill('没有这个');
  await page.getByText('没有找到“没有这个”').waitFor();
  await field.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  await expect.poll(() => button.evaluate((one) => one === document.activeElement)).toBe(true);
});

test('on a phone it fills the screen, and finds pages', async ({ page }) => {
  await open(page, '/', PHONE);
  await page.getByRole('button', { name: '搜索' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').fill('dp');
  expect(await dialog.boundingBox()).toMatchObject({ x: 0, y: 0, ...PHONE });
  await assertNoSidewaysScroll(page);
  await page.getByRole('option', { name: /大屏/ }).click();
  await page.waitForURL('**/screen');
});
