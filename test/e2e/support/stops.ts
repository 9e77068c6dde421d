import type { Page } from 'playwright-core';

/** More are not counted. */
const MOST = 120;

/** How often the tab key is pressed until it is back where it began. */
export async function stopsOf(page: Page): Promise<number> {
  for (let stops = 0; stops < MOST; stops += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement === document.body)) return stops;
  }
  return MOST;
}
