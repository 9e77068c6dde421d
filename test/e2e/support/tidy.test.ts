import { expect } from 'vitest';
import { signInAs } from './accounts.ts';
import { open, PHONE, test } from './launch.ts';
import { tidy } from './tidy.ts';

const LOOKS = {
  viewport: { width: 1440, height: 900 },
  colorScheme: 'light',
  reducedMotion: 'reduce',
} as const;

/** Runs in the page: what the site could know of the one before. */
function findTraces() {
  return {
    kept: [localStorage.length, sessionStorage.length],
    width: innerWidth,
    isDark: matchMedia('(prefers-color-scheme: dark)').matches,
    isPrinted: matchMedia('print').matches,
  };
}

test('a page that was tidied has no trace of the test before', async ({ page, watched }) => {
  await signInAs(page, 'left-behind', ['officer']);
  await open(page, '/plans', PHONE);
  await page.route('**/plans', (route) => route.abort());
  const heard: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.context().grantPermissions(['clipboard-read']);
  await page.evaluate(() => {
    localStorage.setItem('theme', 'dark');
    sessionStorage.setItem('reason', '更正');
    addEventListener('pagehide', () => localStorage.setItem('late', '1'));
  });
  watched.assertQuiet();

  expect(await tidy(page, LOOKS)).toBe(true);
  await open(page, '/plans');
  await page.evaluate(() => {
    console.warn('into the void');
  });
  expect(heard).toEqual([]);
  expect(await page.evaluate(findTraces)).toEqual({
    kept: [0, 0],
    width: 1440,
    isDark: false,
    isPrinted: false,
  });
  expect(await page.context().cookies()).toEqual([]);
});

test('a page that opened another, or was closed, is given up', async ({ browser, page }) => {
  await Promise.all([page.waitForEvent('popup'), page.evaluate("void window.open('about:blank')")]);
  expect(await tidy(page, LOOKS)).toBe(false);
  const closed = await browser.newPage();
  await closed.close();
  expect(await tidy(closed, LOOKS)).toBe(false);
});
