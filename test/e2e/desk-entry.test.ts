import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { signInAs } from './support/accounts.ts';
import { assertAccessible } from './support/axe.ts';
import { PHONE, test } from './support/launch.ts';
import { holdBack } from './support/hold-back.ts';
import { assertNoSidewaysScroll } from './support/layout.ts';
import { startSite } from './support/serve.ts';

const [TARGET, ACTUAL, GAP, RANK] = [2, 3, 4, 5];
/** Lines of the grid: a department, then its indicators. */
const [GDP, INVESTMENT] = [1, 2];
const cell = (page: Page, line: number, column: number) =>
  page.locator(`[data-line="${line}"][data-column="${column}"]`);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Pastes as a spreadsheet's cells come. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((cells) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', cells);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

describe('a table entered by hand', () => {
  test('is typed and pasted, follows, is mended, survives a reload and is saved', async ({
    page,
    onTestFinished,
  }) => {
    const site = await startSite('scripts/start.ts');
    onTestFinished(() => site.stop());
    page.on('dialog', (dialog) => void dialog.accept());
    await signInAs(page, 'li', ['officer'], site);
    await page.goto(`${site.url}/desk`);
    await page.getByLabel('承接哪一期').selectOption('2019-06');
    await button(page, '开始编制').click();
    await page.getByRole('link', { name: '手工录入' }).first().click();
    await page.getByRole('link', { name: '附件1 乐平市' }).click();
    await page.getByRole('grid').waitFor();
    await assertAccessible(page);

    await cell(page, INVESTMENT, ACTUAL).click();
    await page.keyboard.type('1o.9');
    await page.keyboard.press('Enter');
    await page.getByText('“固定资产投资”的实际完成“1o.9”无法识别').first().waitFor();
    expect(await button(page, '保存到草稿').isDisabled()).toBe(true);
    expect(await cell(page, INVESTMENT, ACTUAL).getAttribute('aria-invalid')).toBe('true');
    await assertAccessible(page);

    await cell(page, INVESTMENT, TARGET).click();
    await paste(page, '10.5\t10.9\r\n24.0\t24.8\r\n');
    await page.getByText('贴入后改了 2 格。').waitFor();
    await cell(page, INVESTMENT, GAP).getByText('0.4').waitFor();
    // The other regions of the group have not reported yet.
    expect(await cell(page, INVESTMENT, RANK).innerText()).not.toMatch(/第\d/u);
    const actual = () => cell(page, INVESTMENT, ACTUAL).innerText();
    await page.keyboard.press('Control+z');
    await expect.poll(actual).toContain('1o.9');
    await page.keyboard.press('Control+y');
    await expect.poll(actual).toContain('10.9');

    await page.reload();
    await button(page, '恢复').click();
    await page.getByText('已恢复 2 格。').waitFor();
    await page.getByLabel(/^备注/).fill('按统计局来电');
    await cell(page, GDP, ACTUAL).click();
    await page.keyboard.press('Control+s');
    await page.getByText('已保存 2 格到草稿').waitFor();

    // What is typed while the rest is being saved stays, and the cell one is in.
    await cell(page, INVESTMENT, TARGET).click();
    await page.keyboard.type('10.6');
    const letGo = await holdBack(page, 'PUT', '**/entry/**');
    await page.keyboard.press('Control+s');
    await cell(page, INVESTMENT, ACTUAL).click();
    await page.keyboard.type('10.8');
    await page.keyboard.press('Enter');
    await page.keyboard.type('24.');
    await letGo();
    await page.keyboard.type('7');
    await page.keyboard.press('Control+s');
    await page.getByText('已保存 2 格到草稿').waitFor();
    await expect.poll(actual).toContain('10.8');
    await page.getByRole('link', { name: '录入其他表' }).click();
    const line = page.getByRole('row', { name: /附件1 乐平市/ });
    await line.waitFor();
    expect(await line.innerText()).toContain('草稿已有');

    await page.getByRole('link', { name: '附件8 指标排名' }).click();
    await page.getByRole('grid').waitFor();
    await page.setViewportSize(PHONE);
    await assertNoSidewaysScroll(page);
    await assertAccessible(page);
  });
});
