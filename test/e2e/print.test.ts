import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { PAGES } from './pages.ts';
import { DESKTOP, open, PHONE, test } from './support/launch.ts';
import { A3_LANDSCAPE, A4, A4_LANDSCAPE, sheetsOf } from './support/pdf.ts';

/** A form: nobody prints it. */
const SIGN_IN = '/sign-in';
const REGIONS = ['jingdezhen', 'leping', 'fuliang', 'zhushan', 'changjiang', 'gaoxin', 'taoci'];

async function print(page: Page) {
  return sheetsOf(await page.pdf({ preferCSSPageSize: true, printBackground: false }));
}

/** Those of a scorecard that are seen: as many on paper as on the screen. */
const cellsOf = (page: Page) =>
  page
    .locator('.scorecard :is(th, td)')
    .evaluateAll(
      (cells) => cells.filter((cell) => cell.checkVisibility({ visibilityProperty: true })).length,
    );

test.for(REGIONS)('the scorecard of %s fits one A4 sheet', async (region, { page }) => {
  await open(page, `/regions/${region}`);
  const onScreen = await cellsOf(page);
  expect(await print(page)).toEqual([A4]);
  await page.emulateMedia({ media: 'print' });
  expect(await cellsOf(page)).toBe(onScreen);
});

test.for([DESKTOP, PHONE])(
  'the matrix fits one A3 sheet, from $width pixels',
  async (size, { page }) => {
    await open(page, '/', size);
    expect(await print(page)).toEqual([A3_LANDSCAPE]);
  },
);

test('the bulletin is set upright on A4, in few sheets', async ({ page }) => {
  await open(page, '/bulletin');
  const sheets = await print(page);
  expect(new Set(sheets.map((sheet) => JSON.stringify(sheet)))).toEqual(
    new Set([JSON.stringify(A4)]),
  );
  expect(sheets.length).toBeLessThan(9);
});

test.for(['', '&lang=en'])('the month is one sheet of A4%s', async (lang, { page }) => {
  await open(page, `/bulletin/one-page?release=2019-06${lang}`);
  expect(await print(page)).toEqual([A4]);
});

describe('on paper', () => {
  test.for(PAGES.filter((address) => address !== SIGN_IN))(
    '%s has no controls, nothing cut off, and says where it is from',
    async (address, { page }) => {
      await open(page, address);
      const [sheet = A4] = await print(page);
      expect([A4, A4_LANDSCAPE, A3_LANDSCAPE]).toContainEqual(sheet);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      await page.setViewportSize({ width: widthOnSheet(sheet.width), height: 900 });
      // A chart follows the width of its sheet a moment later.
      await expect.poll(() => page.evaluate(findFaults)).toEqual([]);
      const isDocument = address === '/bulletin';
      const source = page.getByText('打印自');
      expect(await source.isVisible()).toBe(!isDocument);
    },
  );
});

/** Pixels between margins of 12 mm. */
function widthOnSheet(width: number): number {
  return Math.floor(((width - 24) / 25.4) * 96);
}

/** Runs in the page. */
function findFaults(): string[] {
  const shown = [...document.querySelectorAll<HTMLElement>('body *')].filter((part) =>
    part.checkVisibility(),
  );
  const nameOf = (part: Element) =>
    `${part.tagName.toLowerCase()}.${[...part.classList].join('.')}`;
  const wide = shown.filter(
    (part) =>
      part.getBoundingClientRect().right > document.documentElement.clientWidth + 2 &&
      !part.closest('.spoken'),
  );
  const scrolled = shown.filter(
    (part) =>
      /auto|scroll/.test(getComputedStyle(part).overflow) &&
      (part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1),
  );
  const controls = shown.filter((part) => part.matches('button, input, select, textarea, nav'));
  const cells = shown.filter(
    (part) => part.matches('td, th, td > a') && part.scrollWidth > part.clientWidth + 2,
  );
  const heads = shown.filter(
    (part) => part.matches('thead') && getComputedStyle(part).display !== 'table-header-group',
  );
  const isWhite = getComputedStyle(document.body).backgroundColor === 'rgb(255, 255, 255)';
  return [
    ...wide.slice(0, 5).map((part) => `cut off: ${nameOf(part)}`),
    ...scrolled.map((part) => `scrolls: ${nameOf(part)}`),
    ...controls.map((part) => `a control: ${nameOf(part)} ${part.textContent.trim()}`),
    ...cells.slice(0, 5).map((part) => `too narrow: ${nameOf(part)} ${part.textContent.trim()}`),
    ...heads.map((part) => `does not repeat: ${nameOf(part)}`),
    ...(isWhite ? [] : ['the sheet is not white']),
  ];
}
