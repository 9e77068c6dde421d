import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { signInAs } from './support/accounts.ts';
import { assertAccessible } from './support/axe.ts';
import { focused } from './support/focused.ts';
import { open, test } from './support/launch.ts';

async function keep(page: Page, name: string, query: string): Promise<void> {
  await open(page, `/data?${query}`);
  await page.getByLabel('查询名称').fill(name);
  await page.getByRole('button', { name: '保存查询' }).click();
  await page.getByText(`“${name}”已保存`).waitFor();
}

const hrefOf = (page: Page, name: string) =>
  page.getByRole('link', { name, exact: true }).getAttribute('href');

/** The same in the browser and in an account. */
async function assertNothingIsLost(page: Page): Promise<void> {
  await keep(page, '甲', 'last=3');
  await keep(page, '乙', 'last=6');
  await keep(page, '甲', 'last=9');
  await page.getByText('“甲”已保存，替换了原有的同名查询').waitFor();
  await expect.poll(() => hrefOf(page, '甲')).toContain('last=9');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => hrefOf(page, '甲')).toContain('last=3');
  await expect.poll(() => focused(page)).toBe('甲');

  await page.getByRole('button', { name: '重命名“乙”' }).press('Enter');
  const field = page.getByLabel('新名称');
  // The name is there to be typed over.
  await page.keyboard.type('甲');
  await page.keyboard.press('Enter');
  await page.getByText('已有名为“甲”的查询').waitFor();
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  await assertAccessible(page);
  await page.keyboard.press('Escape');
  await expect.poll(() => focused(page)).toBe('重命名“乙”');
  await page.keyboard.press('Enter');
  await page.keyboard.type('丙');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('重命名“丙”');

  await page.getByRole('button', { name: '删除“丙”' }).press('Enter');
  await expect.poll(() => focused(page)).toBe('撤销');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('丙');
}

test('a name in use loses nothing in the browser: the former comes back, another name is asked for', async ({
  page,
}) => {
  await assertNothingIsLost(page);
});

test('a name in use loses nothing in an account, nor when the browser’s are taken along', async ({
  page,
}) => {
  await keep(page, '甲', 'last=12');
  await signInAs(page, 'namesake', ['viewer']);
  await assertNothingIsLost(page);
  await page.getByRole('button', { name: '将本浏览器的 1 个转入我的账号' }).click();
  await page.getByText('1 个已转到账号').waitFor();
  expect(await hrefOf(page, '甲')).toContain('last=3');
  expect(await hrefOf(page, '甲 2')).toContain('last=12');
});
