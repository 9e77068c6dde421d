import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { PAGES } from './pages.ts';
import { open, PHONE, test } from './support/launch.ts';
import { saidInChinese } from './support/said-in-chinese.ts';

const languageOf = (page: Page) => page.locator('html').getAttribute('lang');
const inEnglish = (address: string) => `${address}${address.includes('?') ? '&' : '?'}lang=en`;

test('in English no page says anything in Chinese but what it marks as quoted', async ({
  page,
}) => {
  const said: Record<string, string[]> = {};
  for (const address of PAGES) {
    await open(page, inEnglish(address));
    expect(await languageOf(page), address).toBe('en');
    const found = await page.evaluate(saidInChinese);
    if (found.length > 0) said[address] = found;
  }
  expect(said).toEqual({});
});

test('the language is switched in the head, or in its menu, and stays on the next page and after a reload', async ({
  page,
}) => {
  const head = page.getByRole('banner');
  const choose = (name: string) => head.getByRole('link', { name, exact: true }).click();
  const titled = (title: RegExp) => expect.poll(() => page.title()).toMatch(title);

  await open(page, '/rankings?release=2019-06');
  await choose('English');
  await titled(/^Rankings, Jan–Jun 2019/);
  await head.getByRole('link', { name: 'Plans', exact: true }).click();
  await titled(/^Plan targets/);
  await page.reload();
  await titled(/^Plan targets/);
  await open(page, '/plans');
  expect(await languageOf(page)).toBe('en');

  await page.setViewportSize(PHONE);
  await head.locator('summary', { hasText: 'Contents' }).click();
  await choose('中文');
  await titled(/^规划目标/);
  await open(page, '/rankings', PHONE);
  expect(await languageOf(page)).toBe('zh-CN');
});
