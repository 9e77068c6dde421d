import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { signInAs } from './support/accounts.ts';
import { open, PHONE, test } from './support/launch.ts';
import { assertNoSidewaysScroll } from './support/layout.ts';
import { saidInChinese } from './support/said-in-chinese.ts';
import { startSite } from './support/serve.ts';

/** Words for a figure, a target and a rank, an unknown indicator, a column and a line that are not read. */
const WRONG = [
  '2019年1-7月乐平市主要指标增速完成情况,,,,,,',
  '序号,指标名称,目标增速,1-7月实际完成,与目标的差距,在全市排位,备注',
  '1,地区生产总值,8-8.5,八点一,已完成,2,见说明',
  '2,地区幸福指数,10.5,10.9,0.4,3,',
  '3,规上工业增加值,大约,9.1,0.3,第一,',
  '合计,,,100,,,',
].join('\n');

/** Of the desk, beside those where something is typed or sent. */
const PAGES = [
  '',
  '/releases/2019-07',
  '/releases/2019-07/load',
  '/releases/2019-07/preview',
  '/releases/2019-07/entry',
  '/releases/2019-07/collection',
  '/loads',
  '/loads/1',
  '/dictionary',
  '/dictionary/indicators',
  '/dictionary/indicators?row=gdp',
  '/dictionary/comparison_groups?add=',
  '/dictionary/office',
  '/dictionary/save',
  '/dictionary/file',
  '/dictionary/review',
  '/dictionary/versions',
  '/ledger',
  '/ledger/file',
  '/audit',
  '/accounts',
  '/me',
];

/** Lists, each row a card on a phone: English is the wider language. */
const LISTS = [
  '',
  '/releases/2019-07',
  '/releases/2019-07/entry',
  '/loads',
  '/ledger',
  '/accounts',
];

async function sendFile(page: Page, name: string, content: string): Promise<void> {
  const input = page.locator('input[type="file"]:not([webkitdirectory])');
  await input.setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  await page.waitForURL(/upload=/);
  await page.locator('#sheet-1, .stack aside, .stack section').first().waitFor();
}

describe('the desk in English', () => {
  test('says what is wrong with files and typed figures in English', async ({
    page,
    onTestFinished,
  }) => {
    const site = await startSite('scripts/start.ts');
    onTestFinished(() => site.stop());
    await signInAs(page, 'li', ['officer'], site);
    await page.goto(`${site.url}/desk?lang=zh`);
    await page.getByLabel('承接哪一期').selectOption('2019-06');
    await page.getByRole('button', { name: '开始编制', exact: true }).click();
    await page.getByRole('link', { name: '手工录入' }).first().waitFor();

    await open(page, `${site.url}/desk/releases/2019-07/load?lang=en`);
    await sendFile(page, '乐平市.csv', WRONG);
    expect(await page.evaluate(saidInChinese)).toEqual([]);
    await page.setViewportSize(PHONE);
    await assertNoSidewaysScroll(page);

    await open(page, `${site.url}/desk/releases/2019-07/entry`);
    expect(await page.evaluate(saidInChinese)).toEqual([]);
    await page.getByRole('link', { name: 'Annex 1: Leping City' }).click();
    await page.getByRole('grid').waitFor();
    await page.locator('[data-line="1"][data-column="3"]').click();
    await page.keyboard.type('1o.9');
    await page.keyboard.press('Enter');
    await page
      .getByText(/“1o\.9”, cannot be read/u)
      .first()
      .waitFor();
    expect(await page.evaluate(saidInChinese)).toEqual([]);

    await signInAs(page, 'li', ['officer', 'publisher', 'administrator'], site);
    for (const address of PAGES) {
      await open(page, `${site.url}/desk${address}`);
      expect(await page.evaluate(saidInChinese), address).toEqual([]);
    }
    for (const address of LISTS) {
      await open(page, `${site.url}/desk${address}`, PHONE);
      expect(await page.locator('.scroller.wider').count(), address).toBe(0);
    }
    await open(page, `${site.url}/desk/audit`);
    await page.getByRole('button', { name: 'Verify' }).click();
    await page.getByText(/^Hash of the last entry/u).waitFor();
    expect(await page.evaluate(saidInChinese)).toEqual([]);
  }, 240_000);
});
