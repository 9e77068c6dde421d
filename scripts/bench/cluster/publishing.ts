import { setTimeout } from 'node:timers/promises';
import type { Bench } from '../bench.ts';
import type { Figure } from '../figure.ts';
import { createClient } from '../served/client.ts';
import { headersOf } from '../session.ts';
import { askUntil, compareWaits } from '../waits.ts';
import { figuresOf, type Country } from '../worlds/country.ts';
import { approveDraft, beginDraft, fillDraft, nextRelease } from '../worlds/drafts.ts';
import type { Side } from './beside.ts';

const AFTERWARDS_MS = 500;

/** How long light requests wait on every node while one of them publishes a whole release. */
export async function* measurePublishing(
  bench: Bench,
  nodes: readonly Side[],
  { database, country }: { database: string; country: Country },
): AsyncGenerator<Figure> {
  const rows = figuresOf({ ...country, months: 1 });
  await beginDraft(database, country);
  await fillDraft(database, country, rows);
  await approveDraft(database, country);
  const askOnAll = async (work: Promise<boolean>) =>
    (await Promise.all(nodes.map(({ served }) => askUntil(served, work)))).flat();
  const { restSeconds } = bench.sizes;
  await askOnAll(setTimeout(restSeconds * 100, true));
  const idle = await askOnAll(setTimeout(restSeconds * 1000, true));
  const client = createClient(nodes[0]?.served.address ?? '');
  const start = performance.now();
  const published = client
    .json(`/api/v1/desk/releases/${nextRelease(country).id}/steps`, {
      headers: headersOf('zhao'),
      json: { step: 'publish' },
    })
    .then(() => performance.now() - start);
  const busy = await askOnAll(published.then(() => setTimeout(AFTERWARDS_MS, true)));
  client.close();
  const what = `publication of ${rows} rows, ${nodes.length} nodes`;
  yield { what, unit: 'ms', ours: await published };
  yield* compareWaits(what, { busy, idle, isEnded: true });
}
