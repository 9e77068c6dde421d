import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { expectAria } from './support/aria.ts';
import { assertAccessible } from './support/axe.ts';
import { open, PHONE, test } from './support/launch.ts';

const paper = (page: Page) => page.getByRole('article');
const number = (page: Page, text: string) =>
  paper(page).getByRole('link', { name: text, exact: true }).first();
const tip = (page: Page) => page.getByRole('tooltip');

test('the bulletin stands as it will print, with its contents beside it', async ({ page }) => {
  await open(page, '/bulletin');
  await expectAria(page.getByRole('navigation', { name: '本文目录' }), 'bulletin-contents');
  const title = paper(page).getByRole('heading', { level: 2 });
  expect(await title.innerText()).toBe(
    '景德镇市人民政府办公室关于2019年1-6月主要指标完成情况的通报',
  );
  await page.getByRole('link', { name: '市商务局' }).click();
  const heading = paper(page).getByRole('heading', { name: /市商务局共有4个指标未达目标/ });
  await expect.poll(() => heading.evaluate((one) => one.matches(':target'))).toBe(true);
});

test.for([PHONE.width, 1440])(
  'the title is not broken inside its period, %i wide',
  async (width, { page }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page, '/bulletin');
    const period = paper(page)
      .getByRole('heading', { level: 2 })
      .getByText('2019年1-6月', { exact: true });
    expect(await period.evaluate((one) => one.getClientRects().length)).toBe(1);
  },
);

test('copying takes the whole text, as the TXT has it', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '/bulletin');
  await page.getByRole('button', { name: '复制全文' }).click();
  await expect.poll(() => page.getByText('已复制全文').isVisible()).toBe(true);
  const reply = await fetch(`${inject('siteUrl')}/api/v1/releases/2019-06/bulletin.txt`);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.replaceAll('\r\n', '\n')).toBe(await reply.text());
});

test.for(['DOCX', 'TXT'])('the %s is downloaded', async (format, { page }) => {
  await open(page, '/bulletin');
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: `下载通报（${format}）` }).click();
  expect(await (await downloading).failure()).toBeNull();
});

describe('a number', () => {
  test('is explained to the keyboard and leads to its page', async ({ page }) => {
    await open(page, '/bulletin');
    await number(page, '14').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect.poll(() => tip(page).innerText()).toContain('昌江区 地区生产总值，完成与否');
    expect(await tip(page).innerText()).toContain('附件4-昌江区，D5');
    const described = page.locator('a:focus');
    expect(await described.getAttribute('aria-describedby')).toBe(
      await tip(page).getAttribute('id'),
    );
    await assertAccessible(page);
    await page.keyboard.press('Escape');
    await expect.poll(() => tip(page).count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/indicators/gdp?region=changjiang');
  });

  test('is explained under the pointer, also while it rests on the tip', async ({ page }) => {
    await open(page, '/bulletin');
    await number(page, '32.5').hover();
    expect(await tip(page).innerText()).toContain('实际 −8.5 − 目标 24.0 = −32.5');
    await tip(page).hover();
    await page.waitForTimeout(300);
    expect(await tip(page).count()).toBe(1);
    await page.mouse.move(0, 0);
    await expect.poll(() => tip(page).count()).toBe(0);
  });

  test('is explained by a first touch, followed by a second', async ({ browser }) => {
    const context = await browser.newContext({
      baseURL: inject('siteUrl'),
      viewport: PHONE,
      hasTouch: true,
    });
    const page = await context.newPage();
    await open(page, '/bulletin', PHONE);
    await number(page, '32.5').tap();
    expect(await tip(page).innerText()).toContain('再点一次');
    expect(new URL(page.url()).pathname).toBe('/bulletin');
    await number(page, '32.5').tap();
    await page.waitForURL('**/indicators/*');
    await context.close();
  });
});

test('a sentence that a finding touches says what differs and leads there', async ({ page }) => {
  await open(page, '/bulletin');
  const notes = paper(page).getByText('印刷与计算不符');
  expect(await notes.count()).toBe(3);
  await paper(page)
    .getByRole('link', { name: '2019年1-6月昌江区主要指标增速完成情况，A27' })
    .click();
  await page.waitForURL('**/findings?*');
  expect(new URL(page.url()).searchParams.get('region')).toBe('changjiang');
});

test('a release without scorecards says what it has instead', async ({ page }) => {
  await open(page, '/bulletin?release=2020-07');
  const title = page.getByRole('heading', { name: /没有指标完成情况/ });
  await title.waitFor();
});
