import { expect } from 'vitest';
import { expectAria } from './support/aria.ts';
import { signInAs } from './support/accounts.ts';
import { assertAccessible } from './support/axe.ts';
import { open, test } from './support/launch.ts';

/** A day on which some of the shipped targets are due and others are not. */
const ON = '2022-09-01';

test('targets in their own words, by what needs attention, document, status and name', async ({
  page,
}) => {
  await open(page, `/plans?on=${ON}`);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('194 个目标');
  const main = page.getByRole('main');
  await main.getByRole('link', { name: /综合防控儿童青少年近视/ }).click();
  await expect
    .poll(() => new URL(page.url()).searchParams.get('plan'))
    .toBe('景府办字〔2019〕62号');
  const tables = main.getByRole('region').getByRole('table');
  await expect.poll(() => tables.count()).toBe(1);

  await main.getByRole('searchbox').fill('近视率');
  await expect.poll(() => tables.getByRole('row').count()).toBe(7);
  await expectAria(tables, 'plans');
  await assertAccessible(page);

  await main.getByRole('link', { name: /^2021年/ }).click();
  await page.getByRole('heading', { name: '没有符合条件的目标' }).waitFor();
  await page.getByRole('link', { name: '显示全部' }).click();
  await expect.poll(() => tables.count()).toBe(26);
});

test('places of a target open, and counts stand by place', async ({ page }) => {
  await open(page, `/plans?on=${ON}&by=place&q=${encodeURIComponent('无证幼儿园')}`);
  const places = page.getByRole('main').getByRole('region').getByText('5 个地区').first();
  await places.click();
  await page.getByText('昌南新区').last().waitFor();
  await page.getByRole('link', { name: '乐平市' }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('place')).toBe('leping');
});

test('one target says what its document says, how it is read and what is asked for', async ({
  page,
}) => {
  await open(page, `/plans?on=${ON}&q=${encodeURIComponent('初中生近视率')}`);
  await page.getByRole('link', { name: '初中生近视率' }).click();
  await page.getByRole('heading', { level: 1, name: '初中生近视率' }).waitFor();
  await page.getByRole('heading', { name: '尚未报数' }).waitFor();
  await page.getByText('应报2021年的数。').waitFor();
  await page.getByText('基期（2018年）：72.2%。').waitFor();
  await assertAccessible(page);
  await expectAria(page.getByRole('region', { name: '完成情况' }), 'plan');
});

test('who may enter tells the counties of a month at once, pasted from a spreadsheet', async ({
  page,
  watched,
}) => {
  watched.expectError(/422 \(Unprocessable Entity\)/);
  await signInAs(page, 'plans.wu', ['officer']);
  await open(page, `/plans?q=${encodeURIComponent('无证幼儿园数')}`);
  await page.getByRole('link', { name: '无证幼儿园数' }).click();
  await page.getByRole('heading', { name: /^报数/u }).waitFor();
  await assertAccessible(page);

  await page.getByLabel('时期').fill('六月');
  await page.getByLabel('乐平市').fill('3');
  await page.getByRole('button', { name: '报送 1 个数' }).click();
  await page.getByText('时期读不出来').waitFor();

  await page.getByLabel('时期').fill('2020-06');
  await page.getByLabel('乐平市').evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '3\n0\n2');
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await page.getByRole('button', { name: '报送 3 个数' }).click();
  await page.getByText('已报 3 个数。').waitFor();
  await page.getByRole('columnheader', { name: '2020年6月' }).waitFor();
});
