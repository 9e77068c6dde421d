import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Fails with the widest parts when the page as a whole can be scrolled sideways, also once it has settled. */
export async function assertNoSidewaysScroll(page: Page): Promise<void> {
  await page.evaluate(twoFrames);
  await expect
    .poll(() => page.evaluate(partsTooWide), { message: 'parts wider than the page' })
    .toEqual([]);
}

/** What follows the width of the window by itself is drawn a frame after it. */
const twoFrames = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        resolve();
      }),
    );
  });

function partsTooWide(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  return [...document.querySelectorAll('body *')]
    .filter((part) => part.getBoundingClientRect().right > clientWidth + 1)
    .slice(0, 5)
    .map((part) => `${part.tagName.toLowerCase()}.${[...part.classList].join('.')}`);
}
