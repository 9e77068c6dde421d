import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { signInAs } from './support/accounts.ts';
import { assertAccessible } from './support/axe.ts';
import { DESKTOP, open, PHONE, test } from './support/launch.ts';
import { assertNoSidewaysScroll } from './support/layout.ts';
import { startSite, type Site } from './support/serve.ts';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** What another bureau sends: no year, and an indicator that the dictionary lacks. */
const flash = (months: string, first: number, head = '夜间用电量（万千瓦时）') => ({
  name: `快报${months}.csv`,
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      `${months}各县（市、区）主要指标,,,`,
      `地区,地区生产总值（%）,固定资产投资（%）,${head}`,
      `乐平市,8.1,9.2,${first}.25`,
      `浮梁县,7.9,8.8,${first + 2}.50`,
      `珠山区,7.5,9.1,${first + 4}.75`,
      `昌江区,8.3,10.1,${first + 6}.10`,
    ].join('\n'),
  ),
});

async function send(page: Page, { url }: Site, file: ReturnType<typeof flash>): Promise<void> {
  await open(page, `${url}/desk/releases/2019-07/load`);
  await page.locator('input[type="file"]:not([webkitdirectory])').setInputFiles(file);
  await page.waitForURL(/upload=/);
}

async function startRelease(page: Page, { url }: Site): Promise<void> {
  await page.goto(`${url}/desk`);
  await page.getByLabel('承接哪一期').selectOption('2019-06');
  await page.getByRole('button', { name: '开始编制', exact: true }).click();
  await page.getByRole('link', { name: '手工录入' }).first().waitFor();
}

/** What the cell one is in is read as. */
const readAs = (page: Page) =>
  page.getByRole('grid').evaluate((grid) => {
    const id = grid.getAttribute('aria-describedby') ?? '';
    return document.getElementById(id)?.innerText ?? '';
  });

describe('a table that no reader knows', () => {
  test('is shown on the sheet once, and reads by itself next month', async ({
    page,
    onTestFinished,
  }) => {
    const site = await startSite('scripts/start.ts');
    onTestFinished(() => site.stop());
    await signInAs(page, 'li', ['officer'], site);
    await startRelease(page, site);

    await open(page, `${site.url}/desk/templates`);
    await page.getByRole('heading', { name: '尚无模板' }).waitFor();
    await assertAccessible(page);

    await send(page, site, flash('1-7月', 120));
    await page.getByText('不是已知的表，按表头看').waitFor();
    await assertAccessible(page);
    await page.getByRole('link', { name: '在表上指认' }).click();
    const grid = page.getByRole('grid');
    await grid.waitFor();
    await page.getByRole('heading', { name: /^请回答 \d 个问题$/u }).waitFor();
    await assertAccessible(page);

    // One stop of the tab key; arrows go from cell to cell, each told above the sheet.
    await grid.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => readAs(page)).toMatch(/8\.1.*地区生产总值 · 乐平市/su);
    await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(() => readAs(page)).toContain('选中 2 行 × 1 列');

    await button(page, '2019年').click();
    await button(page, '新加这个指标').click();
    const form = page.getByRole('dialog');
    await form.waitFor();
    expect(await form.getByLabel(/^名称/u).inputValue()).toBe('夜间用电量');
    expect(await form.getByLabel(/^单位/u).inputValue()).toBe('万千瓦时');
    expect(await form.getByLabel(/^小数位/u).inputValue()).toBe('2');
    await assertAccessible(page);
    await form.getByRole('button', { name: '确定' }).click();
    await page.getByRole('heading', { name: '没有问题了' }).waitFor();
    await page.keyboard.press('Escape');

    // Leaving a line out, and taking that back.
    await page.getByText('读出 12 个数，3 个指标，4 个地区，2019年1-7月').waitFor();
    await grid.focus();
    await page.keyboard.press('Shift+Space');
    await page.keyboard.press('7');
    await page.getByText('读出 9 个数').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('读出 12 个数').waitFor();
    await page.setViewportSize(PHONE);
    await assertNoSidewaysScroll(page);
    await assertAccessible(page);
    await page.setViewportSize(DESKTOP);

    await page.getByRole('textbox', { name: '名称' }).fill('省局快报');
    await page.getByRole('textbox', { name: '来源' }).fill('省统计局');
    await button(page, '存为模板').click();
    await page.getByText('已存为“省局快报”第 1 版').waitFor();
    await button(page, '就这样读').click();
    await page.waitForURL(/\/load\?upload=/u);
    await page.getByText('按表头读出').waitFor();
    await button(page, '继续：查看影响').click();
    await page.getByRole('heading', { level: 1, name: /共 12 个数/u }).waitFor();

    await send(page, site, flash('1-8月', 140));
    await page.getByText('2019年1-8月，按模板“省局快报”第 1 版').waitFor();
    await page.getByText('读出 1 张表').first().waitFor();

    await open(page, `${site.url}/desk/templates`);
    await page.getByRole('link', { name: '省局快报' }).click();
    await page.getByText('整张表的年份：与所选通报的时期相同').waitFor();
    await assertAccessible(page);
    await page.setViewportSize(PHONE);
    await assertNoSidewaysScroll(page);
    await page.setViewportSize(DESKTOP);
    await button(page, '删去').click();
    await page.getByText('已删去，可恢复任一版。').waitFor();
    await button(page, /^恢复这一版/u).click();
    await page.getByText(/^已恢复，现在是第 \d 版。$/u).waitFor();
  }, 240_000);
});
