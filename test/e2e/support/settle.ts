import { setTimeout as sleep } from 'node:timers/promises';
import type { Page, Request } from 'playwright-core';

/**
 * Follows what a page asks for from now on. The function that comes back waits until its heading stands and
 * nothing is on its way: sooner than the half second of silence of `networkidle`, which never comes where a
 * page listens for events.
 */
export function follow(page: Page): () => Promise<void> {
  const underway = new Set<Request>();
  const begin = (request: Request) => {
    if (request.resourceType() !== 'eventsource') underway.add(request);
  };
  const end = (request: Request) => underway.delete(request);
  page.on('request', begin).on('requestfinished', end).on('requestfailed', end);
  return async () => {
    do {
      while (underway.size > 0) await sleep(10);
      await page.waitForFunction(isDrawn);
      await page.evaluate(twoFrames);
    } while (underway.size > 0);
    page.off('request', begin).off('requestfinished', end).off('requestfailed', end);
  };
}

/** Runs in the page. The headline that came with the document is not yet the page's, which hears no key before. */
function isDrawn(): boolean {
  const isThere = document.querySelector(':is(h1, [role=alert]):not(#first *)') !== null;
  return isThere && document.querySelector(':is(main, main *)[aria-busy=true]') === null;
}

/** Runs in the page: what has just come is drawn, and asks for what it needs. */
function twoFrames(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}
