import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../../gate/find-chromium.ts';
import type { Bench } from '../bench.ts';
import { visit } from '../browser/visit.ts';
import { buildStalePages } from '../build-stale-pages.ts';
import { compare, median, type Figure } from '../figure.ts';
import { REAL_CELL } from '../worlds/cells.ts';
import { copyReal } from '../worlds/worlds.ts';

/** Where people arrive, and the first that is seen of each below its headline. */
const PAGES = [
  { path: '/', picture: '.report svg' },
  { path: `/indicators/${REAL_CELL.indicator}`, picture: '.picture > svg' },
  { path: '/data', picture: 'main tbody td' },
];
const HEADLINE = 'h1:not(:empty)';

/** A first visit over a poor line, against a page of a headline and nothing else over the same. */
export async function* measureVisits(bench: Bench): AsyncGenerator<Figure> {
  const executablePath = findBrowser();
  if (!bench.sizes.hasPages || executablePath === null) return;
  await buildStalePages(bench.root);
  await using served = await bench.startServer(await copyReal(bench));
  await using bare = await serveHeadline();
  const browser = await chromium.launch({ executablePath });
  try {
    for (const { path, picture } of PAGES) {
      const sights = { headline: HEADLINE, picture };
      yield* visitPage(browser, {
        ...{ path, sights, rounds: bench.sizes.rounds },
        ...{ address: `${served.address}${path}`, floor: bare.address },
      });
    }
  } finally {
    await browser.close();
  }
}

interface Asked {
  path: string;
  sights: { headline: string; picture: string };
  address: string;
  floor: string;
  rounds: number;
}

async function* visitPage(
  browser: Browser,
  { path, sights, address, floor, rounds }: Asked,
): AsyncGenerator<Figure> {
  // The first visit to a page has its answers worked out.
  await visit(browser, address, sights);
  const [ours, theirs] = [[], []] as [Visited[], number[]];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await visit(browser, address, sights));
    theirs.push((await visit(browser, floor, { headline: HEADLINE })).seen.headline);
  }
  const note = `${median(ours.map(({ requests }) => requests))} 个请求`;
  yield {
    ...{ what: `${path}: over the line`, unit: 'bytes', note },
    ours: median(ours.map(({ bytes }) => bytes)),
  };
  for (const sight of ['headline', 'picture'] as const) {
    yield compare(
      { what: `${path}: first ${sight}`, unit: 'ms', against: '只有标题的页' },
      ours.map(({ seen }) => seen[sight]),
      theirs,
    );
  }
}

type Visited = Awaited<ReturnType<typeof visit<Asked['sights']>>>;

async function serveHeadline(): Promise<{ address: string } & AsyncDisposable> {
  const html =
    '<!doctype html><meta charset="utf-8"><h1>20 个可监测指标中 12 个未达标；甲县占比最高，17 个中 14 个未达标。</h1>';
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end(html);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- what it is once it listens
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
