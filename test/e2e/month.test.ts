import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Role } from '#domain/roles.ts';
import type { Scorecard } from '#server/schemas/scorecards.ts';
import { signInAs } from './support/accounts.ts';
import { assertAccessible } from './support/axe.ts';
import { test } from './support/launch.ts';
import { startSite, type Site } from './support/serve.ts';

const DATA = join(import.meta.dirname, '../../data');
const JULY = '2019-07';
const NOTE = '按示例数走一遍，不是真实数据';

/** A table of June with its months moved to July: made up, to walk the way of a month. */
function julyOf(name: string): { name: string; mimeType: string; buffer: Buffer } {
  const june = readFileSync(join(DATA, 'releases/2019-06', name), 'utf8');
  const july = june
    .replaceAll('1-7月', '1-8月')
    .replaceAll('1-6月', '1-7月')
    .replaceAll('1-5月', '1-6月');
  return { name, mimeType: 'text/csv', buffer: Buffer.from(july) };
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name });

async function actual({ url }: Site, release: string): Promise<number | null> {
  const address = `${url}/api/v1/releases/${release}/scorecards/leping`;
  const response = await fetch(address);
  if (response.status === 404) return null;
  const { rows } = (await response.json()) as Scorecard;
  return rows.find(({ indicator }) => indicator.id === 'fixed-asset-investment')?.actual ?? null;
}

async function takeStep(page: Page, step: string, note: string): Promise<void> {
  await button(page, new RegExp(`^${step}$`)).click();
  await page.getByRole('textbox', { name: /^(?:说明|理由)/ }).fill(note);
  await button(page, `确认${step}`).click();
  // Gone once it is taken: whoever comes next would find it untaken.
  await button(page, `确认${step}`).waitFor({ state: 'detached' });
}

/** The same page as it is to the next who works on it. */
async function handOver(page: Page, site: Site, name: string, role: Role): Promise<void> {
  const address = page.url();
  await signInAs(page, name, [role], site);
  await page.goto(address);
}

async function takeFiles(page: Page, files: ReturnType<typeof julyOf>[], note: string) {
  await link(page, '导入文件').first().click();
  await page.locator('input[type=file]').first().setInputFiles(files);
  const goOn = button(page, '继续：查看影响');
  await goOn.waitFor();
  const reason = page.getByLabel(/仍要导入的理由/);
  if (await reason.isVisible()) await reason.fill('示例数，照原样导入');
  await goOn.click();
  await button(page, '导入草稿').waitFor();
  await page.getByLabel(/^备注/).fill(note);
  const doubts = page.getByLabel(/仍要导入的理由/);
  if (await doubts.isVisible()) await doubts.fill('示例数');
  await button(page, '导入草稿').click();
  await page.waitForURL(/\/desk\/releases\/[\w-]+$/);
}

describe('a month of work', () => {
  const name = 'from an empty desk to a published release, a revision and an undo';
  test(name, { timeout: 120_000 }, async ({ page, onTestFinished }) => {
    const site = await startSite('scripts/start.ts');
    onTestFinished(() => site.stop());
    page.setDefaultTimeout(20_000);
    await signInAs(page, 'li', ['officer'], site);
    await page.goto(`${site.url}/desk`);
    await page.getByLabel('承接哪一期').selectOption('2019-06');
    await button(page, '开始编制').click();
    await page.getByRole('heading', { name: '2019年1-7月主要指标完成情况' }).waitFor();
    expect(await page.getByRole('row', { name: /附件1 乐平市/ }).innerText()).toContain('已迟');

    await takeFiles(page, [julyOf('附件1-乐平市.csv'), julyOf('附件2-浮梁县.csv')], NOTE);
    await page.getByRole('row', { name: /2019年1-7月乐平市/ }).waitFor();
    expect(await page.getByRole('row', { name: /附件1 乐平市/ }).innerText()).toContain('已收到');
    expect(await actual(site, JULY)).toBeNull();
    await takeStep(page, '送审', '请审');
    await page.getByText('待审核').first().waitFor();

    await handOver(page, site, 'wang', 'reviewer');
    await link(page, '查看影响').click();
    await page.getByText('固定资产投资').first().waitFor();
    await page.goBack();
    await takeStep(page, '审核通过', '与原表相符');

    await handOver(page, site, 'zhao', 'publisher');
    await assertAccessible(page);
    await takeStep(page, '发布', '');
    await page.getByText('已发布').first().waitFor();
    expect(await actual(site, JULY)).toBe(10.9);
    await link(page, '查看公布的页面').click();
    await page.getByText('2019年1-7月').first().waitFor();

    await signInAs(page, 'li', ['officer'], site);
    await page.goto(`${site.url}/desk`);
    await button(page, /^修订\s*2019年1-7月/).click();
    await page.getByLabel('修订理由').fill('乐平市更正（示例）');
    await button(page, '开始修订').click();
    await page.getByRole('heading', { level: 1, name: /1-7月/ }).waitFor();
    const again = julyOf('附件1-乐平市.csv');
    const text = again.buffer
      .toString()
      .replace('固定资产投资,10.5,10.9,0.4', '固定资产投资,10.5,10.1,-0.4');
    await takeFiles(page, [{ ...again, buffer: Buffer.from(text) }], '更正');
    await link(page, '查看影响').click();
    await page
      .getByText(/由已达标变为未达标/)
      .first()
      .waitFor();
    await page.goBack();
    await takeStep(page, '送审', '');
    await handOver(page, site, 'wang', 'reviewer');
    await takeStep(page, '审核通过', '');
    await handOver(page, site, 'zhao', 'publisher');
    await takeStep(page, '发布', '');
    await link(page, '查看公布的页面').waitFor();
    expect(await actual(site, JULY)).toBe(10.1);

    await page.goto(`${site.url}/regions/leping?release=${JULY}`);
    await link(page, /已修订1次/)
      .filter({ visible: true })
      .first()
      .click();
    await page.getByText('乐平市更正（示例）').first().waitFor();

    await page.goto(`${site.url}/desk/loads`);
    await link(page, /第 ?3 ?次/)
      .first()
      .click();
    await button(page, '撤销这次导入').click();
    await page.getByLabel('撤销理由').fill('更正有误（示例）');
    await button(page, /^撤销$/).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await actual(site, JULY)).toBe(10.9);

    await signInAs(page, 'zhou', ['administrator'], site);
    await page.goto(`${site.url}/desk/audit`);
    await button(page, /核验/).click();
    await page.getByText(/相符/).first().waitFor();
  });
});
