import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { signInAs, signInAsAdministrator } from './support/accounts.ts';
import { assertAccessible } from './support/axe.ts';
import { DESKTOP, PHONE, test } from './support/launch.ts';
import { assertNoSidewaysScroll } from './support/layout.ts';
import { startSite, type Site } from './support/serve.ts';

const RELEASE = '2019-09';
/** Four people sign in one after the other, on a machine that does other things too. */
const LONG_JOURNEY_MS = 240_000;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Limits an account to a department or a region, on the page of accounts. */
async function limit(page: Page, site: Site, name: string, to: string): Promise<void> {
  await page.goto(`${site.url}/desk/accounts`);
  await page.getByRole('button', { name: new RegExp(`^办理\\s*${name}$`, 'u') }).click();
  const form = page.getByRole('form', { name: `办理账号 ${name}` });
  await form.getByText('填报范围').click();
  await form.getByRole('checkbox', { name: to, exact: true }).check();
  await button(page, '保存').click();
  await page.getByText(`只填：${to}`).waitFor();
}

/** Three indicators of all regions: of two bureaus, and one for which nobody answers. */
async function begin(page: Page, site: Site): Promise<void> {
  await page.goto(`${site.url}/desk`);
  await page.getByLabel('承接哪一期').selectOption('');
  await page.getByLabel('编号').fill(RELEASE);
  await page.getByLabel('标题', { exact: true }).fill('2019年1-9月主要指标');
  await page.getByLabel('发布单位').fill('市统计局');
  await page.getByLabel('时期从').fill('2019-01');
  await page.getByLabel('到', { exact: true }).fill('2019-09');
  await button(page, '开始编制').click();
  await page.getByRole('link', { name: '收数', exact: true }).click();
  await page.getByRole('heading', { name: '尚无要收的数' }).waitFor();
  await page.getByRole('main').getByRole('link', { name: '手工录入' }).last().click();
  await button(page, '全不选所列').click();
  for (const name of ['地区生产总值：目标', '社会消费品零售总额：目标']) {
    await page.getByRole('checkbox', { name }).check();
  }
  await page.getByRole('checkbox', { name: '居民消费价格指数（同比） 指数' }).check();
  await button(page, '列出空白表').click();
  await page.getByRole('grid').waitFor();
}

/** Types figures into the lines of 乐平市 that one sees, from above. */
async function type(page: Page, site: Site, figures: readonly string[]): Promise<void> {
  await page.goto(`${site.url}/desk`);
  await page.getByRole('link', { name: '2019年1-9月主要指标' }).click();
  await page.getByRole('link', { name: /乐平市$/u }).click();
  const cells = page.locator('.actual.typed');
  await cells.first().click();
  for (const figure of figures) {
    await page.keyboard.type(figure);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Control+s');
  await page.getByText(`已保存 ${figures.length} 格到草稿`).waitFor();
}

/** The workbook as it was downloaded, each figure filled in. */
function fillIn(path: string): Buffer {
  const book = XLSX.read(readFileSync(path), { cellNF: true, sheetStubs: true });
  for (const sheet of Object.values(book.Sheets)) {
    const lines = XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1, blankrows: true });
    const row = lines.findIndex((line) => line[1] === '社会消费品零售总额');
    const column = lines[1]!.findIndex((head) => head.includes('实际完成'));
    const at = XLSX.utils.encode_cell({ r: row, c: column });
    sheet[at] = { ...(sheet[at] as object), t: 'n', v: 9.5 + row / 10 };
  }
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

test(
  'two bureaus and a county hand in, and the board shows who lacks what',
  async ({ page, watched, onTestFinished }) => {
    const site = await startSite('scripts/start.ts');
    onTestFinished(() => site.stop());
    await signInAs(page, 'chen', ['officer'], site);
    await signInAs(page, 'wu', ['officer'], site);
    await signInAsAdministrator(page, site);
    await limit(page, site, 'chen', '发展和改革委员会');
    await assertAccessible(page);
    await limit(page, site, 'wu', '乐平市');
    await signInAs(page, 'li', ['officer'], site);
    await begin(page, site);
    await page.goto(`${site.url}/desk/releases/${RELEASE}/collection`);
    await page.getByRole('heading', { name: '尚未选定填报单位' }).waitFor();
    for (const name of [/^发展和改革委员会/u, /^商务局/u, /^乐平市/u]) {
      await page.getByRole('checkbox', { name }).check();
    }
    await page.getByLabel('截止日期').fill('2019-10-12');
    await button(page, '保存').click();
    const row = (name: RegExp) => page.getByRole('row', { name });
    await row(/商务局.*未报/u).waitFor();

    // The bureau types two of its lines of 乐平市 and 浮梁县: it sees no others.
    await signInAs(page, 'chen', ['officer'], site);
    await type(page, site, ['8.4']);
    expect(await page.locator('.actual.typed').count()).toBe(1);
    watched.expectError(/403/u);
    await page.goto(`${site.url}/desk/releases/${RELEASE}/collection`);
    await page.getByText('只填报指定的行').first().waitFor();
    // The county has all three lines of its own, one of them filled in by the bureau.
    await signInAs(page, 'wu', ['officer'], site);
    await type(page, site, ['102.1', '8.5', '10.2']);
    await page.goto(`${site.url}/desk/releases/${RELEASE}/entry`);
    await page.getByText('导入传回的填报表').waitFor();
    await assertAccessible(page);

    await signInAs(page, 'li', ['officer'], site);
    await page.goto(`${site.url}/desk/releases/${RELEASE}/collection`);
    await row(/乐平市.*报齐/u).waitFor();
    expect(await row(/乐平市/u).innerText()).toContain('wu');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      row(/商务局/u)
        .getByRole('link')
        .click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${RELEASE}填报表-商务局.xlsx`);
    const buffer = fillIn(await download.path());
    const mimeType = 'application/octet-stream';
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: '新建文档 3.xlsx', mimeType, buffer });
    await page.getByText('商务局的填报表').waitFor();
    await page.getByText('按填报码识别 · 已填 7 行，空白 0 行').waitFor();
    await button(page, '导入草稿').click();
    await page.getByText('已导入草稿，数已齐全。').waitFor();
    await row(/商务局.*报齐/u).waitFor();

    // Who lacks most stands first.
    const first = page.getByRole('table').getByRole('row').nth(1);
    expect(await first.innerText()).toContain('发展和改革委员会');
    await button(page, '催报发展和改革委员会').press('Enter');
    const text = page.getByRole('group', { name: '发给发展和改革委员会的催报' });
    expect(await text.innerText()).toContain('还缺 6 个：');
    expect(await text.innerText()).toContain('请于2019年10月12日前');
    await assertAccessible(page);
    await page.setViewportSize(PHONE);
    await assertNoSidewaysScroll(page);
    expect(await page.locator('.scroller.wider').count()).toBe(0);
    await page.setViewportSize(DESKTOP);

    await page.goto(`${site.url}/desk/releases/${RELEASE}`);
    await button(page, '送审').click();
    await button(page, '确认送审').click();
    await button(page, '撤回').waitFor();
  },
  LONG_JOURNEY_MS,
);
