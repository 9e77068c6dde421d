import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { expectAria } from './support/aria.ts';
import { assertAccessible } from './support/axe.ts';
import { open, test } from './support/launch.ts';

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

  const address = await page.getByLabel('API 地址').inputValue();
  expect(new URL(address).pathname).toBe('/api/v1/observations');
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: /CSV\s*不带 BOM/ }).click();
  const csv = await readFile(await (await waiting).path(), 'utf8');
  expect(csv.trim().split('\n')).toHaveLength(3);
  expect(csv).toMatch(/^release,indicator/);
});

test('long selections come by pages, and empty ones say how to widen', async ({ page }) => {
  await open(page, '/data?release=2019-06');
  const rows = page.getByRole('row');
  const shown = await rows.count();
  await page.getByRole('button', { name: '更多' }).click();
  await expect.poll(() => rows.count()).toBeGreaterThan(shown);

  await open(page, '/data?indicator=gdp&release=2020-07');
  await page.getByRole('heading', { name: '没有合这些条件的数' }).waitFor();
  await page.getByRole('link', { name: '去掉“通报：2020年5-7月”' }).click();
  await page.getByRole('heading', { name: '选出 5 行' }).waitFor();
});

test('a selection that cannot be read keeps the form and says why', async ({ page, watched }) => {
  watched.expectError(/404/);
  await open(page, '/data?indicator=nonsense');
  await page.getByRole('heading', { name: '没有这个指标' }).waitFor();
  await page.getByRole('link', { name: '去掉“指标：nonsense”' }).click();
  await page.getByRole('heading', { name: /^选出 \d+ 行$/ }).waitFor();
});
