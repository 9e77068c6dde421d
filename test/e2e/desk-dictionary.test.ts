import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { signInAs } from './support/accounts.ts';
import { assertAccessible } from './support/axe.ts';
import { DESKTOP, open, PHONE, test } from './support/launch.ts';
import { assertNoSidewaysScroll } from './support/layout.ts';
import { startSite } from './support/serve.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const form = (page: Page) => page.getByRole('dialog');

/** Presses OK in the form, which closes once the server finds nothing wrong with the row. */
async function confirm(page: Page): Promise<void> {
  await form(page).getByRole('button', { name: '确定' }).click();
  await page.waitForURL(({ searchParams }) => !searchParams.has('row') && !searchParams.has('add'));
}

async function add(page: Page, table: string, name: string): Promise<void> {
  await page.goto(new URL(`/desk/dictionary/${table}`, page.url()).href);
  await page.getByRole('button', { name: /^加/u }).first().click();
  await form(page).waitFor();
  await form(page).getByLabel(/^名称/u).fill(name);
}

const csv = (name: string, content: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(content),
});

describe('the dictionary at the desk', () => {
  test('is changed by an officer, who sees what follows, saves, and takes it back', async ({
    page,
    onTestFinished,
  }) => {
    const site = await startSite('scripts/start.ts');
    onTestFinished(() => site.stop());
    page.on('dialog', (dialog) => void dialog.accept());
    await signInAs(page, 'li', ['officer', 'publisher'], site);
    await open(page, `${site.url}/desk`);
    await page.getByRole('link', { name: '字典', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '数据字典' }).waitFor();
    await assertAccessible(page);

    await add(page, 'regions', '东风区');
    await assertAccessible(page);
    await confirm(page);
    await page.getByText('“东风区”已加，尚未保存。').waitFor();
    await page.getByRole('link', { name: '东风区' }).press('Alt+ArrowUp');
    await page.getByText('“东风区”上移了一位。').waitFor();

    await add(page, 'departments', '统计局');
    await confirm(page);

    await add(page, 'comparison_groups', '两个地方');
    await form(page).getByRole('checkbox', { name: '乐平市' }).check();
    await form(page).getByRole('checkbox', { name: '东风区' }).check();
    await confirm(page);

    await add(page, 'indicators', '夜间用电量');
    await form(page)
      .getByLabel(/^小数位/u)
      .fill('很多');
    await form(page).getByRole('button', { name: '确定' }).click();
    await page.getByText(/已列入未保存的改动，但有 1 处有误/u).waitFor();
    expect(
      await form(page)
        .getByLabel(/^小数位/u)
        .getAttribute('aria-invalid'),
    ).toBe('true');
    await assertAccessible(page);
    await form(page)
      .getByLabel(/^小数位/u)
      .fill('1');
    await form(page).getByLabel('责任部门').selectOption({ label: '统计局' });
    await form(page).getByLabel('比较组').selectOption({ label: '两个地方' });
    await confirm(page);

    await page.goto(`${site.url}/desk/dictionary/indicators?row=gdp`);
    await form(page).getByLabel(/^方向/u).selectOption({ label: '越低越好' });
    await confirm(page);
    await page.reload();
    await page.getByText('5 处改动未保存').waitFor();

    await button(page, '查看影响并保存').click();
    await page.getByRole('heading', { level: 1, name: /^5 处改动/u }).waitFor();
    const ranks = page.locator('#effects').getByRole('table').first();
    await ranks.waitFor();
    // 浮梁县 has the most of four counties: from below it is the last. 珠山区 and 昌江区 share the
    // third place from above, which is the first from below.
    const placesOf = (region: string) =>
      ranks.getByRole('row', { name: new RegExp(`地区生产总值.*${region}`, 'u') }).innerText();
    expect(await placesOf('浮梁县')).toMatch(/第1位[^]*第4位/u);
    expect(await placesOf('昌江区')).toMatch(/第3位[^]*第1位/u);
    await assertAccessible(page);
    await page.setViewportSize(PHONE);
    await assertNoSidewaysScroll(page);
    await page.setViewportSize(DESKTOP);
    await page.getByLabel(/^备注/u).fill('试试方向');
    await button(page, '保存').click();
    await page.getByText('已保存，各页已按新字典计算。').waitFor();

    await page.getByRole('link', { name: '查看历次改动' }).click();
    await page.getByText('试试方向').waitFor();
    await page.getByText('改了 5 处').click();
    await page.getByText('越低越好').waitFor();
    await assertAccessible(page);
    await page.setViewportSize(PHONE);
    await assertNoSidewaysScroll(page);
    await page.setViewportSize(DESKTOP);
    await page.getByRole('link', { name: '撤销或看详情 第 2 次导入' }).click();
    await button(page, '撤销这次导入').click();
    await form(page).getByLabel('撤销理由').fill('只是试试');
    await form(page).getByRole('button', { name: '撤销', exact: true }).click();
    await page.getByText(/✓ 已撤销/u).waitFor();
    await open(page, `${site.url}/desk/dictionary/regions`);
    await page.getByRole('link', { name: '乐平市' }).waitFor();
    expect(await page.getByRole('link', { name: '东风区' }).count()).toBe(0);
    expect(await page.getByText('改动未保存').count()).toBe(0);
    await page.setViewportSize(PHONE);
    await assertNoSidewaysScroll(page);
    await assertAccessible(page);
  }, 240_000);

  test('is read in from a file, of which every problem and change is seen first', async ({
    page,
    onTestFinished,
  }) => {
    const site = await startSite('scripts/start.ts');
    onTestFinished(() => site.stop());
    await signInAs(page, 'li', ['officer'], site);
    await open(page, `${site.url}/desk/dictionary/file`);
    await page
      .locator('input[type="file"]')
      .setInputFiles([
        csv('地区.csv', '名称,类别,所在,简称,行文名称\n东风区,县,景德镇市,东风,东风区\n'),
        csv('随便.csv', '甲,乙\n1,2\n'),
      ]);
    await page.getByText('随便.csv').waitFor();
    await page.getByRole('radio', { name: /^保留/u }).check();
    await page.getByRole('heading', { name: '与现在相比有 1 处改动' }).waitFor();
    await assertAccessible(page);
    await page.setViewportSize(PHONE);
    await assertNoSidewaysScroll(page);
    await button(page, '列入改动').click();
    await page.getByRole('heading', { level: 1, name: /^1 处改动/u }).waitFor();
    await page.getByRole('link', { name: '东风区' }).click();
    await form(page).waitFor();
    // 简称 of the file stands; what a form says of a column is there too.
    expect(await form(page).getByLabel(/^简称/u).inputValue()).toBe('东风');
    await form(page).getByRole('button', { name: '取消' }).click();
    await button(page, '撤回一步').click();
    await expect.poll(() => page.getByRole('link', { name: '东风区' }).count()).toBe(0);
    expect(await page.getByText('改动未保存').count()).toBe(1);
  }, 240_000);
});
