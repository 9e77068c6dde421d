import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { PAGES } from './pages.ts';
import { signInAs } from './support/accounts.ts';
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

/** Where nothing is, and what is asked of a figure. */
const LOST = [
  '/nowhere',
  '/regions/nowhere',
  '/rankings?release=1999-01',
  '/history?indicator=none',
];
const PANELS = [
  '/?explain=share.changjiang',
  ...['gap', 'status', 'rank', 'movement', 'need'].map(
    (what) => `/regions/changjiang?explain=${what}.gdp.changjiang`,
  ),
];

test('an address without anything is refused in English', async ({ page, watched }) => {
  watched.expectError(/40[04]/);
  for (const address of LOST) {
    await open(page, inEnglish(address));
    expect(await page.evaluate(saidInChinese), address).toEqual([]);
  }
});

test('how a figure follows is told in English', async ({ page }) => {
  for (const address of PANELS) {
    await open(page, inEnglish(address));
    await page.getByRole('dialog').getByRole('heading').first().waitFor();
    expect(await page.evaluate(saidInChinese), address).toEqual([]);
  }
});

test('a wrong password, and a page one may not see, are refused in English', async ({
  page,
  watched,
}) => {
  watched.expectError(/40[13]/);
  await signInAs(page, 'chen', ['viewer']);
  await open(page, inEnglish('/desk/accounts'));
  expect(await page.evaluate(saidInChinese)).toEqual([]);

  await page.context().clearCookies();
  await open(page, inEnglish('/sign-in'));
  await page.getByLabel('Account').fill('nobody.here');
  await page.getByLabel('Password').fill('wrong');
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.evaluate(saidInChinese)).toEqual([]);
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
  await head.getByRole('link', { name: 'Targets', exact: true }).click();
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
