import type { Page } from 'playwright-core';

/** What is said of the part that has the focus: its label, or what it reads. */
export const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent);
