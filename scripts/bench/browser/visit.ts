import type { Browser, Page } from 'playwright-core';

/** A poor line of a phone. */
const LINE = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const PHONE = { width: 390, height: 844 };

/** What is waited for on a page, by the name under which its time is noted: a selector each. */
type Sights = Readonly<Record<string, string>>;

export interface Visit<Name extends string> {
  /** From the click to the first frame with each, in ms. */
  seen: Readonly<Record<Name, number>>;
  requests: number;
  /** As they came over the line, heads included, until all was seen. */
  bytes: number;
}

/** Opens an address as somebody does who has never been there. */
export async function visit<S extends Sights>(
  browser: Browser,
  address: string,
  sights: S,
): Promise<Visit<keyof S & string>> {
  const context = await browser.newContext({ viewport: PHONE, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    const received = await weigh(page);
    await page.addInitScript(noteSights, sights);
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForFunction(
      (names) => names.every((name) => performance.getEntriesByName(name).length > 0),
      Object.keys(sights),
    );
    const seen = await page.evaluate(
      (names) =>
        names.map((name) => [name, performance.getEntriesByName(name)[0]?.startTime ?? NaN]),
      Object.keys(sights),
    );
    // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- Object.fromEntries forgets the names.
    return { seen: Object.fromEntries(seen) as Visit<keyof S & string>['seen'], ...received };
  } finally {
    await context.close();
  }
}

/** Puts a page on the line; what comes over it is counted in what is given. */
async function weigh(page: Page): Promise<{ requests: number; bytes: number }> {
  const received = { requests: 0, bytes: 0 };
  const session = await page.context().newCDPSession(page);
  session.on('Network.requestWillBeSent', () => (received.requests += 1));
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    received.bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LINE);
  return received;
}

/** Runs in the page, before anything of it. */
function noteSights(sights: Sights): void {
  const waiting = new Map(Object.entries(sights));
  const look = () => {
    for (const [name, selector] of waiting) {
      const found = [...document.querySelectorAll(selector)];
      const isSeen = found.some(
        (element) => element.checkVisibility() && element.getBoundingClientRect().height > 1,
      );
      if (!isSeen) continue;
      performance.mark(name);
      waiting.delete(name);
    }
    if (waiting.size > 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
