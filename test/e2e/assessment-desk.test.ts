import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { signInAs } from './support/accounts.ts';
import { assertAccessible } from './support/axe.ts';
import { open, PHONE, test } from './support/launch.ts';
import { holdBack } from './support/hold-back.ts';
import { assertNoSidewaysScroll } from './support/layout.ts';
import { startSite } from './support/serve.ts';

const FACTS = [
  ['工业指数', '100', '90'],
  ['投资指数', '100', '100'],
  ['新增就业', '100', '100'],
  ['入学率', '100', '100'],
  ['单位能耗', '10', '10'],
  ['优良天数', '10', '10'],
] as const;

const SHUT = '结果尚未公布';

async function fill(page: Page, [name, target, value]: readonly [string, string, string]) {
  await page.getByRole('textbox', { name: `${name} 目标值` }).fill(target);
  await page.getByRole('textbox', { name: `${name} 情况` }).fill(value);
}

async function save(page: Page) {
  await page.getByRole('button', { name: /^保存/ }).click();
  await page.getByText('已保存。').waitFor();
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('an assessment is begun, filled in, mended, handed in, scored, approved and published', async ({
  page,
  onTestFinished,
}) => {
  const site = await startSite('scripts/start.ts');
  onTestFinished(() => site.stop());
  const address = `${site.url}/assessments/${encodeURIComponent('试评2025')}`;
  await signInAs(page, 'li', ['officer'], site);
  await open(page, `${site.url}/assessments`);
  await page.getByText('启动一次考核').click();
  await page.getByRole('combobox', { name: '办法' }).selectOption('县域评价办法（虚构）');
  await page.getByLabel('考核名称').fill('试评2025');
  await page.getByLabel('考核年度').fill('2025');
  await page.getByLabel('考核对象', { exact: true }).fill('某县，一类县\n');
  await assertAccessible(page);
  await page.getByRole('button', { name: '启动', exact: true }).click();
  await page.getByRole('heading', { name: '尚无考核数据' }).waitFor();
  await assertAccessible(page);

  await page.getByRole('link', { name: '某县' }).click();
  await page.getByRole('heading', { name: '填写情况' }).waitFor();
  const [first, ...others] = FACTS;
  await fill(page, first);
  // What is told while the rest is being saved stays to be saved.
  const letGo = await holdBack(page, 'POST', '**/facts');
  await page.getByRole('button', { name: /^保存/ }).click();
  for (const fact of others) await fill(page, fact);
  await page.getByRole('combobox', { name: '发生重大环境事件 情况' }).selectOption('否');
  await page.getByRole('combobox', { name: '加分项目 情况' }).selectOption('无');
  await letGo();
  await page.getByRole('button', { name: '保存 7 项' }).click();
  // 25 × 90 % = 22.5, and 75 in full.
  await expect.poll(() => heading(page).innerText()).toContain('97.5 分');
  await assertAccessible(page);

  await page.getByRole('button', { name: '取消 投资指数' }).click();
  await page.getByRole('button', { name: '恢复 投资指数' }).waitFor();
  await page.getByRole('button', { name: '保存 1 项' }).click();
  await expect.poll(() => heading(page).innerText()).toContain('尚未计出总分');
  await fill(page, FACTS[1]);
  await save(page);
  await expect.poll(() => heading(page).innerText()).toContain('97.5 分');

  await page.getByRole('radio', { name: '自查' }).check();
  await fill(page, ['工业指数', '100', '95']);
  await save(page);
  await page.getByRole('button', { name: '报送自查' }).click();
  await page.getByText('自查已报送。').waitFor();
  await page.setViewportSize(PHONE);
  await assertNoSidewaysScroll(page);
  await assertAccessible(page);

  await open(page, address);
  await page.getByRole('button', { name: '评分完成' }).click();
  await page.getByText('已办。').waitFor();
  await assertAccessible(page);
  await page.context().clearCookies();
  await open(page, address);
  await page.getByRole('heading', { name: SHUT, exact: true }).waitFor();
  await open(page, `${address}/${encodeURIComponent('某县')}`);
  await page.getByRole('heading', { name: SHUT, exact: true }).waitFor();

  await signInAs(page, 'wang', ['reviewer'], site);
  await open(page, address);
  await page.getByRole('button', { name: '审定结果' }).click();
  await page.getByText('已办。').waitFor();
  await signInAs(page, 'zhao', ['publisher'], site);
  await open(page, address);
  await page.getByRole('button', { name: '公布结果' }).click();
  await page.getByText('已办。').waitFor();
  await page.context().clearCookies();
  await open(page, address);
  await expect.poll(() => heading(page).innerText()).toContain('优秀 1 个');
}, 240_000);

test('who only reads finds of an assessment without facts that nothing is published', async ({
  page,
}) => {
  await open(page, '/assessments/林长制考核2022');
  await page.getByRole('heading', { name: SHUT, exact: true }).waitFor();
  // Due on 10 January 2023, and not done.
  await page
    .getByRole('row', { name: /未办，超期 \d+ 天/ })
    .first()
    .waitFor();
  await assertAccessible(page);
});

test('search finds an assessment and a scheme by name', async ({ page }) => {
  await open(page, '/');
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox');
  await field.fill('lzzkh');
  await page.getByRole('option', { name: /^2022年度林长制考核/ }).waitFor();
  await page
    .getByRole('option', { name: /林长制考核办法/ })
    .first()
    .waitFor();
  await page.getByRole('option', { name: /^2022年度林长制考核/ }).click();
  await page.waitForURL(/assessments\/%E6%9E%97/u);
});
