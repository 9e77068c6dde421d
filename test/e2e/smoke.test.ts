import { describe, expect } from 'vitest';
import { PAGES } from './pages.ts';
import { assertAccessible, TARGETS } from './support/axe.ts';
import { DESKTOP, open, PHONE, test } from './support/launch.ts';
import { assertNoSidewaysScroll } from './support/layout.ts';

describe.each([DESKTOP, PHONE])('at $width pixels', (viewport) => {
  test.for(PAGES)('%s has a heading, fits and is accessible', async (address, { page }) => {
    await open(page, address, viewport);
    await expect
      .poll(() => page.locator('h1').allInnerTexts())
      .toEqual([expect.stringMatching(/\S/)]);
    expect(await page.getByRole('alert').allInnerTexts(), 'what went wrong').toEqual([]);
    await assertNoSidewaysScroll(page);
    await assertAccessible(page, TARGETS);
  });
});

test.for(['/', '/indicators/gdp', '/data', '/regions/leping'])(
  '%s asks for all that came with its document, by the same addresses',
  async (address, { page }) => {
    await open(page, address, DESKTOP);
    const left = page.locator('script[data-reply]');
    expect(await left.evaluateAll((all) => all.map(({ dataset }) => dataset.reply))).toEqual([]);
  },
);
