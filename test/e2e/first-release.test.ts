import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { loadFiles } from '#server/loading/load.ts';
import { openDatabase } from '#server/store/database.ts';
import { signInAs } from './support/accounts.ts';
import { assertAccessible } from './support/axe.ts';
import { PHONE, test } from './support/launch.ts';
import { assertNoSidewaysScroll } from './support/layout.ts';
import { startSite } from './support/serve.ts';

const DICTIONARY = join(import.meta.dirname, '../fixtures/first-release');
const FIGURE = 2;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function loadBeside(database: string): Promise<void> {
  const db = await openDatabase(database);
  const report = await loadFiles(db, [DICTIONARY], { by: 'test', note: '', now: new Date() });
  await db.destroy();
  expect(report.problems).toEqual([]);
}

/** From its head alone: there is no release that it could follow. */
async function begin(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/desk`);
  await page.getByLabel('编号').fill('2024-03');
  await page.getByLabel('标题', { exact: true }).fill('2024年1-3月主要指标');
  await page.getByLabel('发布单位').fill('云溪市统计局');
  await page.getByLabel('时期从').fill('2024-01');
  await page.getByLabel('到', { exact: true }).fill('2024-03');
  await button(page, '开始编制').click();
  await page.getByRole('link', { name: '手工录入' }).first().click();
}

test('a first release is chosen from the dictionary, typed and submitted', async ({
  page,
  onTestFinished,
}) => {
  const site = await startSite('server/main.ts');
  onTestFinished(() => site.stop());
  await signInAs(page, 'li', ['officer'], site);
  await begin(page, site.url);
  await page.getByRole('heading', { name: '字典中尚无指标' }).waitFor();
  const toDictionary = page.locator('section').getByRole('link', { name: '字典', exact: true });
  expect(await toDictionary.getAttribute('href')).toBe('/desk/dictionary');

  await loadBeside(site.database);
  await page.reload();
  await page.getByText('12 个指标 × 5 个地区 = 60 个数').waitFor();
  await assertAccessible(page);
  await page.setViewportSize(PHONE);
  await assertNoSidewaysScroll(page);
  // By keyboard: none, then one.
  await button(page, '全不选所列').press('Enter');
  await page.getByText('尚未选指标').waitFor();
  expect(await button(page, '列出空白表').isDisabled()).toBe(true);
  await page.getByRole('checkbox', { name: '社会消费品零售总额：目标' }).press('Space');
  await page.getByRole('checkbox', { name: '社会消费品零售总额：绝对量（亿元）' }).press('Space');
  await page.getByText('2 个指标 × 5 个地区 = 10 个数').waitFor();
  await button(page, '列出空白表').click();

  await page.getByRole('grid').waitFor();
  await page.locator(`[data-line="0"][data-column="${FIGURE}"]`).click();
  await page.keyboard.type('8.0');
  await page.keyboard.press('Tab');
  await page.keyboard.type('8.2');
  await page.keyboard.press('Control+s');
  await page.getByText('已保存 2 格到草稿').waitFor();
  await page.getByRole('link', { name: '录入其他表' }).click();
  const ofCity = page.getByRole('row', { name: /附件1 全市/u });
  await expect.poll(() => ofCity.innerText()).toContain('1/2');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载填报表（Excel）' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('2024-03填报表.xlsx');
  await assertAccessible(page);
  await assertNoSidewaysScroll(page);

  await page.getByText('增减指标和地区').click();
  await page.getByRole('checkbox', { name: '固定资产投资：目标' }).check();
  await button(page, '列出空白表').click();
  await page.getByText('1/3').waitFor();
  await page.goto(`${site.url}/desk/releases/2024-03`);
  await button(page, '送审').click();
  await button(page, '确认送审').click();
  await button(page, '撤回').waitFor();
});
