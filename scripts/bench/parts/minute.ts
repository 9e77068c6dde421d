import { LIGHT } from '../answer.ts';
import type { Bench } from '../bench.ts';
import { compare, median, type Figure } from '../figure.ts';
import { createReviser } from '../revise.ts';
import type { Served } from '../served/served.ts';
import { cellOfCity } from '../worlds/cells.ts';
import { range } from '../worlds/country.ts';
import { copyCity } from '../worlds/worlds.ts';

const MOST_ROUNDS = 3;

/** All that is asked for in the first minute after a publication, once and again. */
export async function* measureMinute(bench: Bench): AsyncGenerator<Figure> {
  const file = await copyCity(bench);
  const cell = cellOfCity(bench.sizes.city);
  const renew = createReviser(file, bench.folder, cell);
  await using served = await bench.startServer(file);
  const paths = await pathsOf(served, `/api/v1/releases/${cell.release}`);
  const ready = paths.map((path) => `/ready-made?of=${encodeURIComponent(path)}`);
  const rounds: { first: Asked; repeated: Asked; readyMade: Asked }[] = [];
  // Before the first time, what is ready-made is not, and code is not hot.
  await askAll(served, ready);
  for (const _ of range(Math.min(bench.sizes.rounds, MOST_ROUNDS))) {
    await renew();
    const first = await askAll(served, [LIGHT, ...paths]);
    const repeated = await askAll(served, [LIGHT, ...paths]);
    rounds.push({ first, repeated, readyMade: await askAll(served, ready) });
  }
  const readyMade = rounds.map((round) => round.readyMade.cpuMs);
  const head = { unit: 'ms', against: 'ready-made', note: `${paths.length} 个地址` } as const;
  for (const what of ['first', 'repeated'] as const) {
    const cpuMs = rounds.map((round) => round[what].cpuMs);
    yield compare({ ...head, what: `all addresses: ${what}` }, cpuMs, readyMade);
    const slowest = rounds.map((round) => round[what].slowest);
    const note = slowest.at(-1)?.path ?? '';
    const ours = median(slowest.map(({ ms }) => ms));
    yield { what: `longest wait by the clock: ${what}`, unit: 'ms', ours, note };
  }
}

interface Asked {
  cpuMs: number;
  /** By the clock. */
  slowest: { path: string; ms: number };
}

async function askAll(served: Served, paths: readonly string[]): Promise<Asked> {
  const slowest = { path: '', ms: 0 };
  const cpuMs = await served.cpuOf(async () => {
    for (const path of paths) {
      const { ms } = await served.drain(path);
      if (ms > slowest.ms) Object.assign(slowest, { path, ms });
    }
  });
  return { cpuMs, slowest };
}

const PAGES = ['overview', 'movement', 'needs', 'findings', 'bulletin', 'rankings', 'departments'];

/** What pages ask for, of the release as a whole, of every region and every indicator. */
async function pathsOf(served: Served, release: string): Promise<string[]> {
  const regions = idsOf(await served.json('/api/v1/regions'));
  const indicators = idsOf(await served.json('/api/v1/indicators'));
  const ofRelease = [
    ...PAGES,
    ...regions.map((id) => `scorecards/${id}`),
    ...indicators.map((id) => `rankings/${id}`),
  ].map((path) => `${release}/${path}`);
  const all = [...ofRelease, ...indicators.map((id) => `/api/v1/indicators/${id}`)];
  const there = await Promise.all(
    all.map(async (path) => ((await isThere(served, path)) ? [path] : [])),
  );
  return there.flat();
}

/** A release does not hold all regions and indicators of its dictionary. */
async function isThere(served: Served, path: string): Promise<boolean> {
  return served.drain(path).then(
    () => true,
    () => false,
  );
}

function idsOf(list: unknown): string[] {
  if (!Array.isArray(list)) throw new Error('what should be a list is none');
  return list.map(({ id }: { id: string }) => id);
}
