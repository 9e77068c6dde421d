import { chromium, type Page, type ViewportSize } from 'playwright-core';
import { inject, test as base } from 'vitest';
import { findChromium } from '#scripts/gate/find-chromium.ts';
import { follow } from './settle.ts';
import { tidy } from './tidy.ts';
import { watch } from './watch.ts';

export const DESKTOP: ViewportSize = { width: 1440, height: 900 };
export const PHONE: ViewportSize = { width: 360, height: 780 };
const LOOKS = { viewport: DESKTOP, colorScheme: 'light', reducedMotion: 'reduce' } as const;

/**
 * A test with a page that is as new, in a browser shared by all. Addresses are relative: `page.goto('/rankings')`.
 * What goes wrong on the page fails the test at its end, unless `watched.expectError` announced it.
 */
export const test = base
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const executablePath = findChromium();
    if (executablePath === null) throw new Error('No Chromium: node scripts/install-chromium.ts');
    // Without a language it takes no Chinese for the name of a download.
    const env = { ...process.env, LANG: 'C.UTF-8' };
    const browser = await chromium.launch({ executablePath, env });
    onCleanup(() => browser.close());
    return browser;
  })
  // With a page of its own each test computes for a second what the one before had ready: processes,
  // fonts, scripts.
  .extend('tab', { scope: 'worker' }, (): { page: Page | null } => ({ page: null }))
  .extend('page', async ({ browser, tab, task }, { onCleanup }) => {
    const own = { baseURL: inject('siteUrl'), locale: 'zh-CN', timezoneId: 'Asia/Shanghai' };
    const page = (tab.page ??= await slowed(await browser.newPage({ ...own, ...LOOKS })));
    onCleanup(async () => {
      const hasFailed = (task.result?.errors ?? []).length > 0;
      if (!hasFailed && (await tidy(page, LOOKS))) return;
      tab.page = null;
      await page.context().close();
    });
    return page;
  })
  .extend('watched', { auto: true }, ({ page }, { onCleanup }) => {
    const watched = watch(page);
    onCleanup(() => {
      watched.assertQuiet();
    });
    return watched;
  });

/**
 * With `SLOWED_BY=6` the page computes so many times slower: what a test reads before the page has come to it
 * is found in this way.
 */
async function slowed(page: Page): Promise<Page> {
  const rate = Number(process.env.SLOWED_BY ?? 1);
  if (rate === 1) return page;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return page;
}

/** Opens an address and waits until its data stands on the page. */
export async function open(page: Page, address: string, viewport = DESKTOP): Promise<void> {
  await page.setViewportSize(viewport);
  const settled = follow(page);
  await page.goto(address);
  await settled();
}
