import { join } from 'node:path';
import { copyFile, constants } from 'node:fs/promises';
import { LIGHT } from '../answer.ts';
import type { Bench } from '../bench.ts';
import { exportPath } from '../exported.ts';
import { compare, type Figure } from '../figure.ts';
import { startPeer, type Peer } from '../peers/peer.ts';
import { writePeerDatabase } from '../peers/peer-database.ts';
import { PROGRAMS, type Program } from '../peers/programs.ts';
import { createReviser } from '../revise.ts';
import type { Served } from '../served/served.ts';
import { cellOfCountry } from '../worlds/cells.ts';
import { range } from '../worlds/country.ts';
import { keepWorld } from '../worlds/keep.ts';
import { copyCountry } from '../worlds/worlds.ts';

/** Of the ranking, so that no other part has asked for the same. */
const INDICATOR = 7;
const MOST_ROUNDS = 3;
/** The kernel tells of other processes in hundredths of a second: fewer are no sample. */
const LEAST_TIMES = 100;

/** A ranking and a CSV out of the country against other programs that serve the same figures. */
export async function* measurePeers(bench: Bench): AsyncGenerator<Figure> {
  const { country } = bench.sizes;
  const file = await peerFile(bench);
  await using stack = new AsyncDisposableStack();
  const peers: [Program, Peer][] = [];
  for (const program of PROGRAMS) {
    const peer = await startPeer(program, file);
    if (peer) peers.push([program, stack.use(peer)]);
    else console.error(`没有找到 ${program.name}，不与它比较；安装：${program.install}`);
  }
  if (peers.length === 0) return;
  const ours = await copyCountry(bench, country);
  const renew = createReviser(ours, bench.folder, cellOfCountry(country, INDICATOR));
  await using served = await bench.startServer(ours);
  yield* measureRankings(bench, { served, renew, peers });
  yield* measureFiles(bench, { served, renew, peers });
}

interface Contest {
  served: Served;
  renew: () => Promise<void>;
  peers: readonly [Program, Peer][];
}

/** Where we rank with all that a page shows, they rank and send id and value. */
async function* measureRankings(
  { sizes: { country, rounds, sampleMs } }: Bench,
  { served, renew, peers }: Contest,
): AsyncGenerator<Figure> {
  const { release, indicator } = cellOfCountry(country, INDICATOR);
  const whole = `/api/v1/releases/${release}/rankings/${indicator}`;
  const few = `${whole}?fields=regionId,actual`;
  const at = { indicator: INDICATOR, period: country.months, regions: country.regions };
  const times = sampleMs < 100 ? 1 : LEAST_TIMES;
  const each = async (on: Served | Peer, count: number, path: string) => {
    const cpuMs = await on.cpuOf(async () => {
      for (const _ of range(count)) await on.drain(path);
    });
    return cpuMs / count;
  };
  const samples = { first: [], repeated: [], few: [] } as Record<
    'first' | 'repeated' | 'few',
    number[]
  >;
  const theirs = new Map<Program, number[]>(peers.map(([program]) => [program, []]));
  for (const _ of range(rounds)) {
    await renew();
    await served.drain(LIGHT);
    samples.first.push(await each(served, 1, whole));
    samples.repeated.push(await each(served, times, whole));
    await served.drain(few);
    samples.few.push(await each(served, times, few));
    for (const [program, peer] of peers) {
      theirs.get(program)?.push(await each(peer, times, program.rankingPath(at)));
    }
  }
  for (const [program, peer] of peers) {
    const { bytes } = await peer.drain(program.rankingPath(at));
    for (const [name, path] of [
      ['first', whole],
      ['repeated', whole],
      ['few', few],
    ] as const) {
      const own = await served.drain(path);
      const what = `ranking: ${name === 'few' ? 'two fields, repeated' : name}`;
      const note = `${own.bytes} B, ${bytes} B`;
      const head = { what, unit: 'ms', against: program.name, note } as const;
      yield compare(head, samples[name], theirs.get(program) ?? []);
    }
  }
}

async function* measureFiles(
  { sizes: { loaded, rounds } }: Bench,
  { served, renew, peers }: Contest,
): AsyncGenerator<Figure> {
  for (const [{ name, csvPath }, peer] of peers) {
    if (!csvPath) continue;
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (const _ of range(Math.min(rounds, MOST_ROUNDS))) {
      await renew();
      await served.drain(LIGHT);
      ours.push(await served.cpuOf(() => served.drain(exportPath('csv', loaded))));
      theirs.push(await peer.cpuOf(() => peer.drain(csvPath(loaded))));
    }
    yield compare({ what: 'CSV: first', unit: 'ms', against: name }, ours, theirs);
  }
}

/** The name of the file is part of their addresses. */
async function peerFile({ sizes, kept, folder }: Bench): Promise<string> {
  const { country } = sizes;
  const { regions, indicators, months } = country;
  const world = await keepWorld(kept, {
    name: `peers-${regions}-${indicators}-${months}`,
    from: ['plain table', country],
    write: (file) => {
      writePeerDatabase(file, country);
    },
  });
  const file = join(folder, 'figures.sqlite');
  await copyFile(world, file, constants.COPYFILE_FICLONE);
  return file;
}
