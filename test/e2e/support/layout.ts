import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Fails with the widest parts when the page as a whole can be scrolled sideways. */
export async function assertNoSidewaysScroll(page: Page): Promise<void> {
  const tooWide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((part) => part.getBoundingClientRect().right > clientWidth + 1)
      .slice(0, 5)
      .map((part) => `${part.tagName.toLowerCase()}.${[...part.classList].join('.')}`);
  });
  expect(tooWide, 'parts wider than the page').toEqual([]);
}
