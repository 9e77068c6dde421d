import type { Page, ViewportSize } from 'playwright-core';

/** Of a page, where a test may have listened. */
const EVENTS = [
  'console',
  'dialog',
  'download',
  'pageerror',
  'popup',
  'request',
  'requestfailed',
  'requestfinished',
  'response',
  'websocket',
] as const;
/** An answer in JSON: of the same origin, and without a script that could still keep something. */
const BARE = '/api/v1/releases';

/** How a page looks at the site before a test says otherwise. */
interface Looks {
  viewport: ViewportSize;
  colorScheme: 'light';
  reducedMotion: 'reduce';
}

/**
 * Takes from a page what a test left: who is signed in, what is kept, listened to, answered in the server's
 * stead, granted, emulated and hovered. False when it cannot be as new: it crashed, opened another, or its
 * server has gone.
 */
export async function tidy(page: Page, { viewport, ...media }: Looks): Promise<boolean> {
  const context = page.context();
  if (page.isClosed() || context.pages().length > 1) return false;
  for (const event of EVENTS) page.removeAllListeners(event);
  try {
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await leave(page);
    await context.clearCookies();
    await context.clearPermissions();
    await page.emulateMedia({ media: null, forcedColors: null, contrast: null, ...media });
    await page.setViewportSize(viewport);
    await page.mouse.move(0, 0);
    return true;
  } catch {
    return false;
  }
}

async function leave(page: Page): Promise<void> {
  const address = page.url();
  if (address === 'about:blank') return;
  await page.goto(new URL(BARE, address).href);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
}
