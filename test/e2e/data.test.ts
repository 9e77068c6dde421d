import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { signInAs } from './support/accounts.ts';
import { expectAria } from './support/aria.ts';
import { assertAccessible } from './support/axe.ts';
import { focused } from './support/focused.ts';
import { open, PHONE, test } from './support/launch.ts';
import { assertNoSidewaysScroll } from './support/layout.ts';

test('a selection is chosen, shared by its address, and taken away as it stands', async ({
  page,
}) => {
  await open(page, '/data');
  const form = page.getByRole('form', { name: '查询条件' });
  // Nothing chosen is all that there is.
  await form.getByRole('group', { name: '指标', exact: true }).getByText('不选即全部').waitFor();
  await form.getByRole('searchbox').fill('生产总值');
  await form.getByRole('checkbox', { name: '地区生产总值' }).press('Space');
  await form.getByRole('checkbox', { name: '乐平市' }).check();
  await form.getByRole('checkbox', { name: '全市' }).check();
  await page.waitForURL(/\/data\?indicator=gdp&region=jingdezhen%2Cleping$/);
  await page.getByRole('heading', { name: '查到 2 行' }).waitFor();
  await expectAria(page.getByRole('grid'), 'data');
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

test('a long table begins with its first rows, goes on, and is sorted by its heads', async ({
  page,
}) => {
  await open(page, '/data');
  await page.getByRole('heading', { name: '查到 213 行' }).waitFor();
  // The head, 50 rows, then 100 more.
  const rows = page.getByRole('row');
  expect(await rows.count()).toBe(51);
  await page.getByRole('button', { name: '再列 100 行' }).click();
  await page.getByText('已列 150 行，共 213 行').waitFor();
  expect(await rows.count()).toBe(151);

  const head = page.getByRole('columnheader', { name: '实际完成' });
  await head.getByRole('link').click();
  await page.waitForURL(/sort=value/);
  // Until the head is drawn anew its link leads to where one is.
  await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending');
  await head.getByRole('link').click();
  await page.waitForURL(/sort=-value/);
  await expect.poll(() => head.getAttribute('aria-sort')).toBe('descending');
  await expect.poll(() => rows.nth(1).innerText()).toContain('城镇居民');
});

test('figures are laid into rows and columns, a crowded cell says its cure, and the table is taken as it lies', async ({
  page,
  watched,
}) => {
  // As it was kept before there were pivots.
  await open(page, '/data?indicator=gdp%2Cretail-sales&layout=wide&across=region', PHONE);
  await page.getByRole('heading', { name: '查到 2 行' }).waitFor();
  await page.getByRole('columnheader', { name: '景德镇市' }).waitFor();
  await assertNoSidewaysScroll(page);
  // On a phone the figures come first.
  await page.getByText('表的排法').click();
  await page.getByLabel('表式').selectOption('地区 × 指标');
  await page.waitForURL(/rows=period%2Cregion&columns=indicator%2Cfield/);
  await page.getByRole('columnheader', { name: '地区生产总值（%）' }).waitFor();
  await page.getByLabel('地区次序').selectOption('数值从高到低');
  // 8.3 浮梁, 8.1 乐平, 7.8 全市.
  await expect
    .poll(() => page.getByRole('rowheader').allInnerTexts())
    .toEqual(['2019年1-6月', '浮梁县', '乐平市', '景德镇市', '珠山区', '昌江区']);
  await assertAccessible(page);
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: /CSV\s*不带 BOM/ }).click();
  const csv = await readFile(await (await waiting).path(), 'utf8');
  expect(csv.split('\r\n').slice(0, 2)).toEqual([
    'period,region_name,地区生产总值（%）,社会消费品零售总额（%）,missing',
    '2019-01/2019-06,浮梁县,8.3,11.5,',
  ]);

  watched.expectError(/400/);
  await page.getByRole('button', { name: '不列地区' }).click();
  await page.getByText('有的格子里会有 5 个数').waitFor();
  await page.getByRole('link', { name: '把地区放进列' }).click();
  await page.getByRole('columnheader', { name: '浮梁县' }).first().waitFor();
});

test('periods are chosen by two handles and the keyboard, and kept under a name', async ({
  page,
}) => {
  await open(page, '/data?indicator=cpi-year');
  const first = page.getByRole('slider', { name: '最早的月份' });
  expect(await first.getAttribute('aria-valuetext')).toBe('2020年5月');
  await first.press('ArrowRight');
  await page.waitForURL(/from=2020-06$/);
  await page.getByRole('slider', { name: '最晚的月份' }).press('ArrowLeft');
  await page.waitForURL(/from=2020-06&to=2020-06$/);
  await page.getByRole('radio', { name: '最近几个月' }).check();
  await page.waitForURL(/last=12/);
  await page.getByLabel('查询名称').fill('近一年');
  await page.getByRole('button', { name: '保存查询' }).click();
  await page.getByText('随新一期向前滚动').waitFor();
  await assertAccessible(page);

  await open(page, '/data');
  await page.getByRole('link', { name: '近一年' }).click();
  await page.waitForURL(/last=12/);
  await page.getByRole('button', { name: '删除“近一年”' }).click();
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByRole('link', { name: '近一年' }).waitFor();
});

test('one selection is a table, a chart of each indicator, and a map', async ({ page }) => {
  await open(page, '/data?indicator=gdp%2Cretail-sales&sort=-value&rows=region&columns=indicator');
  await page.getByRole('columnheader', { name: '地区生产总值（%）' }).waitFor();
  await page.getByRole('link', { name: '图', exact: true }).click();
  await page.waitForURL(/show=chart/);
  // Of one period there is a bar for each region.
  const chart = page.getByRole('img', { name: '地区生产总值：所选地区和时期' });
  await chart.getByText('8.3').waitFor();
  await page.getByRole('link', { name: '地图', exact: true }).click();
  const map = page.getByRole('img', { name: '地区生产总值：所选地区和时期' });
  await map.getByText('2019年1-6月，%').waitFor();
  await assertAccessible(page);
});

test('queries of the browser are taken into the account, shared by a link, and say what they asked', async ({
  page,
  watched,
}) => {
  await open(page, '/data?indicator=gdp&last=3');
  await page.getByLabel('查询名称').fill('近三月');
  await page.getByRole('button', { name: '保存查询' }).click();
  await page.getByText('“近三月”已保存').waitFor();
  await signInAs(page, 'kept', ['viewer']);
  await open(page, '/data');
  await page.getByRole('button', { name: '将本浏览器的 1 个转入我的账号' }).click();
  await page.getByText('1 个已转到账号').waitFor();
  await page.getByLabel('“近三月”的共享范围').selectOption('有链接者可见');
  const link = await page.getByText(/\/data\?saved=[-0-9a-f]+$/u).innerText();
  await open(page, new URL(link).pathname + new URL(link).search);
  await page.waitForURL(/last=3&saved=/);
  await page.getByText('查询“近三月”').first().waitFor();
  await assertAccessible(page);

  // Opened and changed, it can be kept as it is now.
  await page.getByRole('spinbutton', { name: /最近/ }).fill('5');
  await page.keyboard.press('Tab');
  await page.getByText('条件已改动').waitFor();
  await page.getByRole('button', { name: '保存改动' }).click();
  await page.getByText('“近三月”已保存').waitFor();
  await expect.poll(() => page.getByText('条件已改动').count()).toBe(0);
  expect(await page.getByRole('button', { name: '保存改动' }).count()).toBe(0);

  // What was not deleted cannot be brought back.
  watched.expectError(/503/);
  await page.route('**/api/v1/queries/*', (route) => route.fulfill({ status: 503 }));
  await page.getByRole('button', { name: '删除“近三月”' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('button', { name: '撤销' }).count()).toBe(0);
});

test('a button that goes with what it did hands the focus on', async ({ page }) => {
  await open(page, '/data');
  // 213 rows are 50, 100 and 63: the button stays once, then the first new row has the focus.
  await page.getByRole('button', { name: '再列 100 行' }).press('Enter');
  await expect.poll(() => focused(page)).toBe('再列 63 行');
  await page.keyboard.press('Enter');
  const first = page.getByRole('row').nth(151);
  await expect.poll(() => first.evaluate((row) => row.contains(document.activeElement))).toBe(true);

  await open(page, '/data?indicator=gdp&rows=period,region&columns=indicator');
  await page.getByRole('button', { name: '把地区移到列' }).press('Enter');
  await expect.poll(() => focused(page)).toBe('把地区移到行');
  await page.getByRole('button', { name: '全部清除' }).press('Enter');
  const field = page.getByRole('form', { name: '查询条件' }).getByRole('searchbox').first();
  await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
});

test('a step back takes back a choice, of one after another in the same list all of them', async ({
  page,
}) => {
  const asked = '/data?indicator=gdp&rows=period,region&columns=indicator';
  await open(page, asked);
  await page.getByRole('button', { name: '把地区移到列' }).press('Enter');
  await page.waitForURL((url) => !url.href.endsWith(asked));
  const moved = page.url();
  await page.getByRole('button', { name: '全部清除' }).click();
  await page.waitForURL(/\/data$/u);
  await page.goBack();
  await page.waitForURL(moved);
  await page.goBack();
  await page.waitForURL(`**${asked}`);

  await page.getByRole('button', { name: '把地区移到列' }).press('Enter');
  await page.waitForURL(moved);
  await page.getByRole('button', { name: '把地区移到行' }).press('Enter');
  await expect.poll(() => page.url()).not.toBe(moved);
  await page.goBack();
  await page.waitForURL(`**${asked}`);
});

test('empty selections say how to widen', async ({ page }) => {
  await open(page, '/data?indicator=gdp&release=2020-07');
  await page.getByRole('heading', { name: '没有符合条件的数据' }).waitFor();
  await page.getByRole('link', { name: '去掉“通报：2020年5-7月”' }).click();
  await page.getByRole('heading', { name: '查到 5 行' }).waitFor();
});

test('a selection that cannot be read keeps the form and says why', async ({ page, watched }) => {
  watched.expectError(/404/);
  await open(page, '/data?indicator=gdp%2Cnonsense');
  await page.getByRole('heading', { name: '没有这个指标' }).waitFor();
  await page.getByRole('link', { name: '去掉“指标：nonsense”' }).click();
  await page.getByRole('heading', { name: '查到 5 行' }).waitFor();
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
