import type { Page } from 'playwright-core';

/**
 * Holds back what a page sends to an address.
 * @returns what lets it go, and waits until the page has the answer
 */
export async function holdBack(
  page: Page,
  method: 'POST' | 'PUT',
  address: string,
): Promise<() => Promise<void>> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  await page.route(address, async (route) => {
    if (route.request().method() === method) await promise;
    await route.continue();
  });
  return async () => {
    const answered = page.waitForResponse((reply) => reply.request().method() === method);
    resolve(undefined);
    await (await answered).finished();
  };
}
