import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { DESKTOP, open, PHONE, test } from './support/launch.ts';

const PARTS = '.brand svg, .page-header .kicker, .page-header h1, .facts, .indicator-head h1';

/** The words of the head and where they stand, in pixels. */
function readHead(page: Page) {
  return page.locator(PARTS).evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const words = document.createRange();
        words.selectNodeContents(element);
        const { x, y, width, height } = words.getBoundingClientRect();
        const text = element.textContent.replaceAll(/\s+/gu, ' ').trim();
        return { text, place: [x, y, width, height].map(Math.round) };
      }),
  );
}

/** Pixels between the last words of the document and what says that its page is opening. */
const spaceBelow = (page: Page) =>
  page.locator('#app').evaluate((app) => {
    const head = [...document.querySelectorAll('#first h1')].find((one) => one.checkVisibility());
    const { paddingTop } = getComputedStyle(app, '::before');
    const opening = app.getBoundingClientRect().top + Number.parseFloat(paddingTop);
    return opening - (head?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY);
  });

const ADDRESSES = ['/', '/indicators/gdp', '/data', '/regions/leping', '/departments/fgw'];

test.for(
  [DESKTOP, PHONE].flatMap((viewport) =>
    ADDRESSES.flatMap((path) => [path, `${path}?lang=en`]).map((address) => ({
      address,
      viewport,
    })),
  ),
)(
  'the document of $address shows its head where the page has it, at $viewport.width pixels',
  async ({ address, viewport }, { browser, page }) => {
    const context = await browser.newContext({ baseURL: inject('siteUrl'), viewport });
    try {
      await context.route(/\/_app\/.*\.js$/u, (route) => route.abort());
      const bare = await context.newPage();
      await bare.goto(address);
      const seen = await readHead(bare);
      expect(seen).toHaveLength(3);
      // That the page is opening is said below it.
      expect(await spaceBelow(bare)).toBeGreaterThan(0);
      await open(page, address, viewport);
      expect(await page.locator('#first').count()).toBe(0);
      expect(await readHead(page)).toEqual(seen);
    } finally {
      await context.close();
    }
  },
);

test('a headline comes with the newest document alone, not with an earlier moment or a frame', async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: inject('siteUrl') });
  try {
    const { request } = context;
    expect(await (await request.get('/')).text()).toContain('id="first"');
    expect(await (await request.get('/?asOf=2026-01-01')).text()).not.toContain('id="first"');
    expect(await (await request.get('/?embed=1')).text()).not.toContain('id="first"');
  } finally {
    await context.close();
  }
});
