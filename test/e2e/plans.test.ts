import { expect } from 'vitest';
import { expectAria } from './support/aria.ts';
import { assertAccessible } from './support/axe.ts';
import { open, test } from './support/launch.ts';

test('targets in their own words, by plan, year and whether they can be followed', async ({
  page,
}) => {
  await open(page, '/plans');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('38 个目标');
  const plans = page.getByRole('navigation', { name: '文件' });
  await plans.getByRole('link', { name: /综合防控儿童青少年近视/ }).click();
  await expect
    .poll(() => new URL(page.url()).searchParams.get('plan'))
    .toBe('景府办字〔2019〕62号');
  const table = page.getByRole('main').getByRole('table');
  await expect.poll(() => table.count()).toBe(1);
  await expectAria(table, 'plans');

  await page.getByRole('link', { name: /^还不能/ }).click();
  await expect.poll(() => table.getByRole('row').count()).toBe(3);
  await page.getByText('“左右”允许偏离多少，文件没有规定。').waitFor();
  await assertAccessible(page);

  await page.getByRole('link', { name: /^2020年/ }).click();
  await page.getByRole('heading', { name: '这样筛选没有目标' }).waitFor();
  await page.getByRole('link', { name: '去掉筛选' }).click();
  await expect.poll(() => table.count()).toBe(6);
});
