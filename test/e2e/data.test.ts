import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { signInAs } from './support/accounts.ts';
import { expectAria } from './support/aria.ts';
import { assertAccessible } from './support/axe.ts';
import { open, PHONE, test } from './support/launch.ts';
import { assertNoSidewaysScroll } from './support/layout.ts';

test('a selection is chosen, shared by its address, and taken away as it stands', async ({
  page,
}) => {
  await open(page, '/data');
  const form = page.getByRole('form', { name: '选数' });
  await form.getByRole('searchbox').fill('生产总值');
  await form.getByRole('checkbox', { name: '地区生产总值' }).press('Space');
  await form.getByRole('checkbox', { name: '乐平市' }).check();
  await form.getByRole('checkbox', { name: '全市' }).check();
  await page.waitForURL(/\/data\?indicator=gdp&region=leping%2Cjingdezhen$/);
  await page.getByRole('heading', { name: '选出 2 行' }).waitFor();
  await expectAria(page.getByRole('table'), 'data');
  await assertAccessible(page);

  const address = await page.getByRole('region', { name: 'API 地址' }).innerText();
  expect(new URL(address.trim()).pathname).toBe('/api/v1/observations.csv');
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: /CSV\s*不带 BOM/ }).click();
  const csv = await readFile(await (await waiting).path(), 'utf8');
  expect(csv.trim().split('\n')).toHaveLength(3);
  expect(csv).toMatch(/^release,indicator/);

  const book = page.waitForEvent('download');
  await page.getByRole('link', { name: /XLSX\s*工作簿/ }).click();
  expect((await book).suggestedFilename()).toMatch(/\.xlsx$/);
});

test('of a long table what is in sight is drawn, down to its last row, and sorted by its heads', async ({
  page,
}) => {
  await open(page, '/data');
  await page.getByRole('heading', { name: '选出 213 行' }).waitFor();
  const rows = page.getByRole('row');
  expect(await rows.count()).toBeLessThan(60);
  const grid = page.getByRole('region', { name: '选出的数' });
  await grid.focus();
  await page.keyboard.press('End');
  // The head is the first of 214 rows.
  const last = page.locator('[aria-rowindex="214"]');
  await last.getByRole('rowheader').getByRole('link').waitFor();
  expect(await rows.count()).toBeLessThan(60);

  const head = page.getByRole('columnheader', { name: '实际完成' });
  await head.getByRole('link').press('Enter');
  await page.waitForURL(/sort=value/);
  await head.getByRole('link').press('Enter');
  await page.waitForURL(/sort=-value/);
  expect(await head.getAttribute('aria-sort')).toBe('descending');
  const first = page.locator('[aria-rowindex="2"]');
  await expect.poll(() => first.innerText()).toContain('城镇居民');
});

test('a table is laid wide, kept under a name, and opened again', async ({ page }) => {
  await open(page, '/data?indicator=gdp%2Cretail-sales', PHONE);
  await page.getByLabel('表式').selectOption('宽表：地区横排');
  await page.waitForURL(/layout=wide/);
  await page.getByRole('heading', { name: '选出 2 行' }).waitFor();
  // Columns out of sight are not drawn either.
  const grid = page.getByRole('region', { name: '选出的数' });
  await grid.evaluate((scroller) => scroller.scrollTo({ left: 300 }));
  await page.getByRole('columnheader', { name: '景德镇市 实际完成' }).waitFor();
  await assertNoSidewaysScroll(page);
  await page.getByRole('radio', { name: '最近几个月' }).check();
  await page.waitForURL(/last=12/);
  await page.getByLabel('给现在的选择起个名字').fill('近一年');
  await page.getByRole('button', { name: '存下' }).click();
  await page.getByText('随新一期向前滚动').waitFor();
  await assertAccessible(page);

  await open(page, '/data');
  await page.getByRole('link', { name: '近一年' }).click();
  await page.waitForURL(/last=12&layout=wide/);
  await page.getByRole('button', { name: '删除“近一年”' }).click();
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByRole('link', { name: '近一年' }).waitFor();
});

test('empty selections say how to widen', async ({ page }) => {
  await open(page, '/data?indicator=gdp&release=2020-07');
  await page.getByRole('heading', { name: '没有合这些条件的数' }).waitFor();
  await page.getByRole('link', { name: '去掉“通报：2020年5-7月”' }).click();
  await page.getByRole('heading', { name: '选出 5 行' }).waitFor();
});

test('a selection that cannot be read keeps the form and says why', async ({ page, watched }) => {
  watched.expectError(/404/);
  await open(page, '/data?indicator=gdp%2Cnonsense');
  await page.getByRole('heading', { name: '没有这个指标' }).waitFor();
  await page.getByRole('link', { name: '去掉“指标：nonsense”' }).click();
  await page.getByRole('heading', { name: '选出 5 行' }).waitFor();
});

test('a version is frozen under an address that says how long it stays, and kept by whoever has an account', async ({
  page,
}) => {
  await open(page, '/data?indicator=gdp&region=leping');
  await page.getByText('题名、来源、数据版本与地址').click();
  await page.getByRole('button', { name: '固定此版本' }).click();
  await page.getByText(/最早 \d{4}-\d{2}-\d{2} 到期删去.*请有账号的人/u).waitFor();
  expect(await page.getByRole('button', { name: '已引用，请保留' }).count()).toBe(0);

  await signInAs(page, 'chen', ['viewer']);
  await open(page, '/data?indicator=gdp&region=leping');
  await page.getByText('题名、来源、数据版本与地址').click();
  await page.getByRole('button', { name: '固定此版本' }).click();
  await page.getByRole('button', { name: '已引用，请保留' }).click();
  await page.getByText('已保留，不会到期。').waitFor();
  await assertAccessible(page);
  const shown = await page.getByText(/^http.*\/api\/v1\/frozen\/[0-9a-f]{64}$/u).innerText();
  const response = await page.request.get(shown);
  expect([response.status(), response.headers()['cache-control']]).toEqual([
    200,
    'public, no-cache',
  ]);
});
