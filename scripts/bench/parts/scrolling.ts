import { chromium, type Browser, type Page } from 'playwright-core';
import { findBrowser } from '../../gate/find-chromium.ts';
import { buildStalePages } from '../build-stale-pages.ts';
import type { Bench } from '../bench.ts';
import { p95, scroll, type Way } from '../browser/frames.ts';
import { compare, type Figure } from '../figure.ts';
import { copyCity } from '../worlds/worlds.ts';

const VIEWPORT = { width: 1440, height: 900 };
const MATRIX = '[role=region]:has(> table.matrix)';

/** The matrix of all regions scrolled either way, by its frames, against an empty page as large. */
export async function* measureScrolling(bench: Bench): AsyncGenerator<Figure> {
  const executablePath = findBrowser();
  if (!bench.sizes.hasPages || executablePath === null) return;
  await buildStalePages(bench.root);
  await using served = await bench.startServer(await copyCity(bench));
  const browser = await chromium.launch({ executablePath });
  try {
    const matrix = await openMatrix(browser, served.address);
    const empty = await openEmpty(browser, matrix);
    for (const way of ['sideways', 'down'] as const) {
      yield await compareFrames(way, { matrix, empty }, bench.sizes.rounds);
    }
  } finally {
    await browser.close();
  }
}

async function compareFrames(
  way: Way,
  { matrix, empty }: { matrix: Page; empty: Page },
  rounds: number,
): Promise<Figure> {
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    await matrix.bringToFront();
    ours.push(p95(await scroll(matrix, MATRIX, way)));
    await empty.bringToFront();
    theirs.push(p95(await scroll(empty, '#empty', way)));
  }
  const what = `matrix of 100 × 60 scrolled ${way}: frame, p95`;
  return compare({ what, unit: 'ms', against: '同样大的空页' }, ours, theirs);
}

async function openMatrix(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.goto(`${address}/?regions=all`, { waitUntil: 'networkidle' });
  await page.locator(`${MATRIX} tbody tr`).last().waitFor();
  return page;
}

async function openEmpty(browser: Browser, matrix: Page): Promise<Page> {
  const size = await matrix.locator(MATRIX).evaluate(({ scrollWidth, clientHeight }) => {
    return { width: scrollWidth, height: clientHeight };
  });
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.setContent(
    `<body style="margin:0"><div id="empty" style="overflow-x:auto"><div style="width:${size.width}px;height:${size.height}px"></div></div><div style="height:100vh"></div>`,
  );
  return page;
}
