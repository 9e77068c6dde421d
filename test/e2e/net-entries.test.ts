import { expect } from 'vitest';
import { expectAria } from './support/aria.ts';
import { assertAccessible } from './support/axe.ts';
import { open, test } from './support/launch.ts';

test('enterprises in and out, by sector and by region, and a release without them', async ({
  page,
}) => {
  await open(page, '/net-entries');
  const heading = page.getByRole('heading', { level: 1 });
  expect(await heading.innerText()).toContain('全市净增入库企业 34 家');
  await expectAria(page.getByRole('region', { name: '净增、新增、退出单位数' }), 'net-entries');

  const flows = page.getByRole('table', { name: '新增、退出与净增' });
  await page.getByRole('link', { name: '按地区' }).click();
  await page.waitForURL(/\/net-entries\?by=region$/);
  // Services of the whole city, against its target.
  const cells = flows.getByRole('row', { name: /^规上服务业/ }).first();
  await expect.poll(() => cells.innerText()).toMatch(/\+8\s+42\s+未达标\s*−34/);
  await assertAccessible(page);

  await flows.getByRole('link', { name: '乐平市' }).click();
  await page.waitForURL('**/regions/leping');

  await open(page, '/net-entries?release=2020-07');
  await page.getByRole('heading', { name: '2020年5-7月没有净增入库' }).waitFor();
  await page.getByRole('main').getByRole('link', { name: '物价' }).waitFor();
});

test('the download has the figures of the page', async ({ page }) => {
  await open(page, '/net-entries');
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: /下载净增入库/ }).click();
  expect((await waiting).suggestedFilename()).toMatch(/净增、新增、退出单位数\.csv$/);
});
