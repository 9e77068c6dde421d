import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect } from 'vitest';
import { assertAccessible, TARGETS } from './support/axe.ts';
import { focused } from './support/focused.ts';
import { open, test } from './support/launch.ts';
import { assertNoSidewaysScroll } from './support/layout.ts';
import { A3_LANDSCAPE, sheetsOf } from './support/pdf.ts';
import { startSite, type Site } from './support/serve.ts';
import { stopsOf } from './support/stops.ts';

/** A wall, a desk, a table of half a screen, a tablet and a phone. */
const WIDTHS = [1920, 1440, 1100, 768, 360];
const PAGES_OF_PLACES = [
  ...['/', '/rankings', '/net-entries', '/prices', '/compare', '/plans', '/data', '/screen'],
  ...['/indicators/gdp', '/indicators/fixed-asset-investment', '/regions/jia', '/departments/swj'],
];
/** Cards, a chart beside a ranking, gaps about a line. */
const OF_EACH_KIND = ['/', '/indicators/gdp', '/regions/jia'];
const MOST_STOPS = 60;

let site: Site;
beforeAll(async () => {
  site = await startSite('server/main.ts', (database) => {
    const args = ['--months', '1', '--regions', '100', '--database', database];
    const made = spawnSync(process.execPath, ['scripts/demo.ts', ...args]);
    expect(made.status, made.stderr.toString()).toBe(0);
  });
  return () => site.stop();
});

describe('with a hundred regions', () => {
  test.for(PAGES_OF_PLACES)(
    '%s is at no width wider than its window',
    async (address, { page }) => {
      for (const width of WIDTHS) {
        if (width === WIDTHS[0]) await open(page, site.url + address, { width, height: 900 });
        else await page.setViewportSize({ width, height: 900 });
        await assertNoSidewaysScroll(page);
      }
    },
  );

  test.for(OF_EACH_KIND)('%s is accessible on a phone', async (address, { page }) => {
    await open(page, site.url + address, { width: 360, height: 740 });
    await assertAccessible(page, TARGETS);
  });

  test('the page of a department is no wider than its window in English', async ({ page }) => {
    await open(page, `${site.url}/departments/swj?lang=en`);
    await assertNoSidewaysScroll(page);
  });

  test('of a department each region is a row, on paper on no more than five sheets', async ({
    page,
  }) => {
    await open(page, `${site.url}/departments/swj`);
    const sheets = sheetsOf(await page.pdf({ preferCSSPageSize: true, printBackground: false }));
    expect(sheets.length).toBeLessThanOrEqual(5);
  });

  test.for([
    ['/rankings', /^其余 \d+ 地未列出/u],
    ['/net-entries', /^列出距目标最远和净增最多的，其余 \d+ 地未列出/u],
  ] as const)(
    '%s shows the worst, whom its sentence names and the chosen, all on request',
    async ([address, left], { page }) => {
      await open(page, site.url + address);
      await page.getByText(left).waitFor();
      await page.getByLabel('添加地区').fill('戊午');
      await page.getByLabel('添加地区').press('Enter');
      await page.getByRole('link', { name: /^移去/ }).waitFor();
      const sheets = sheetsOf(await page.pdf({ preferCSSPageSize: true, printBackground: false }));
      expect(sheets.length).toBeLessThanOrEqual(5);
      await page.getByRole('link', { name: '显示全部 100 地' }).click();
      await page.getByRole('link', { name: /^只看/ }).waitFor();
    },
  );

  test('a chosen region that is removed, and all that are shown, hand the focus on', async ({
    page,
  }) => {
    await open(page, `${site.url}/?chosen=ren,jia`);
    const removers = page.getByRole('link', { name: /^移去/ });
    expect(await removers.count()).toBe(2);
    const [first, second] = await removers.evaluateAll((links) =>
      links.map((one) => one.ariaLabel),
    );
    await removers.first().press('Enter');
    await expect.poll(() => focused(page)).toBe(second);
    expect(first).not.toBe(second);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.getByRole('link', { name: /^显示全部/ }).press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^只看最差/);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^显示全部/);
  });

  test('regions that are removed faster than the page follows are all removed, and no other', async ({
    page,
  }) => {
    await open(page, `${site.url}/?chosen=ren,jia,yi`);
    const removers = page.getByRole('link', { name: /^移去/ });
    expect(await removers.count()).toBe(3);
    const last = await removers.last().innerText();
    await removers.evaluateAll(async ([first, second, third]) => {
      const click = (one: Element | undefined, detail: number) =>
        one?.dispatchEvent(new MouseEvent('click', { detail, bubbles: true, cancelable: true }));
      click(first, 1);
      await Promise.resolve();
      click(second, 1);
      await Promise.resolve();
      // The second of a double click, which has come to lie on the next.
      click(third, 2);
    });
    await expect.poll(() => removers.allInnerTexts()).toEqual([last]);
  });

  test('the wall goes round the worst, and says how many there are', async ({ page }) => {
    await open(page, `${site.url}/screen`);
    const [said = ''] = /第 1 屏，共 \d+ 屏/u.exec(await page.locator('header').innerText()) ?? [];
    expect(Number(/\d+(?= 屏$)/u.exec(said)?.[0])).toBeLessThan(60);
    await page.getByText(/共 100 地，其余 \d+ 地/u).waitFor();
  });

  test('the tab key goes through the overview in sixty steps, each table being one', async ({
    page,
  }) => {
    await open(page, site.url);
    expect(await stopsOf(page)).toBeLessThanOrEqual(MOST_STOPS);
  });

  test('league and matrix of the worst stand on two sheets', async ({ page }) => {
    await open(page, site.url);
    const sheets = sheetsOf(await page.pdf({ preferCSSPageSize: true, printBackground: false }));
    expect(sheets).toEqual([A3_LANDSCAPE, A3_LANDSCAPE]);
  });
});
