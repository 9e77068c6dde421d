import { setTimeout } from 'node:timers/promises';
import type { Bench } from '../bench.ts';
import type { Figure } from '../figure.ts';
import { endsWithin } from '../give-up.ts';
import { createClient, type Client } from '../served/client.ts';
import { headersOf } from '../session.ts';
import { askUntil, compareWaits } from '../waits.ts';
import { figuresOf } from '../worlds/country.ts';
import { approveDraft, beginDraft, fillDraft, nextRelease } from '../worlds/drafts.ts';
import { copyCountry } from '../worlds/worlds.ts';

/** What follows on a publication is part of it: the first to ask for the new version. */
const AFTERWARDS_MS = 500;

/** How long others wait while a whole release is published, and while its draft is previewed. */
export async function* measureWaits(bench: Bench): AsyncGenerator<Figure> {
  const { country } = bench.sizes.draft;
  const rows = figuresOf({ ...country, months: 1 });
  const desk = `/api/v1/desk/releases/${nextRelease(country).id}`;
  const file = await copyCountry(bench, country);
  await beginDraft(file, country);
  await fillDraft(file, country, rows);
  yield* measureDuring(bench, `preview of ${rows} rows`, file, (client) =>
    client.json(`${desk}/preview`, { headers: headersOf('li') }),
  );
  await approveDraft(file, country);
  const order = { headers: headersOf('zhao'), json: { step: 'publish' } };
  yield* measureDuring(bench, `publication of ${rows} rows`, file, (client) =>
    client.json(`${desk}/steps`, order),
  );
}

/** By a server of its own, against the same server at rest. */
async function* measureDuring(
  bench: Bench,
  what: string,
  file: string,
  work: (client: Client) => Promise<unknown>,
): AsyncGenerator<Figure> {
  const { restSeconds, draft } = bench.sizes;
  await using served = await bench.startServer(file);
  await askUntil(served, setTimeout(restSeconds * 100, true));
  const idle = await askUntil(served, setTimeout(restSeconds * 1000, true));
  const other = createClient(served.address);
  const start = performance.now();
  const isEnded = endsWithin(draft.cpuSeconds, served.pid, work(other));
  const busy = await askUntil(
    served,
    isEnded.then((ended) => setTimeout(AFTERWARDS_MS, ended)),
  );
  const ms = performance.now() - start;
  other.close();
  yield { what, unit: 'ms', ours: ms, ...(!(await isEnded) && { isAtLeast: true }) };
  yield* compareWaits(what, { busy, idle, isEnded: await isEnded });
}
