import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { fillDatabase } from '#server/demo/fill-database.ts';
import { generateDemo, type DemoOptions } from '#server/demo/generate.ts';
import { openDatabase } from '#server/store/database.ts';
import { readRealDictionary } from '../../real-dictionary.ts';
import { LIGHT } from '../answer.ts';
import type { Bench } from '../bench.ts';
import { exponentOf, median, type Cost, type Figure } from '../figure.ts';
import { createReviser } from '../revise.ts';
import { ownCpuMs } from '../served/cpu.ts';
import { cellOfCity } from '../worlds/cells.ts';
import { range } from '../worlds/country.ts';

const MOST_ROUNDS = 5;
const PAGES = ['overview', 'movement', 'bulletin'];

/** What grows with the months that are there: loading them all, and the first answers of a version. */
export async function* measureGrowth(bench: Bench): AsyncGenerator<Figure> {
  const { months, city } = bench.sizes.growth;
  const costs = new Map<string, Cost[]>();
  for (const size of months) {
    for (const [what, cpuMs] of await measureMonths(bench, { ...city, months: size })) {
      costs.set(what, [...(costs.get(what) ?? []), { size, cpuMs }]);
      yield { what: `${what}: ${size} months`, unit: 'ms', ours: cpuMs };
    }
  }
  for (const [what, ofWhat] of costs) yield* exponentOf(what, 'months', ofWhat);
}

/** CPU time in ms by what was done. */
async function measureMonths(bench: Bench, city: DemoOptions): Promise<Map<string, number>> {
  const file = join(await mkdtemp(join(bench.folder, 'months-')), 'city.sqlite');
  const found = new Map([['load', await makeCity(file, city)]]);
  const cell = cellOfCity(city);
  const renew = createReviser(file, bench.folder, cell);
  await using served = await bench.startServer(file);
  const release = `/api/v1/releases/${cell.release}`;
  const pages = new Map(PAGES.map((page) => [page, `${release}/${page}`]));
  pages.set('indicator', `/api/v1/indicators/${cell.indicator}`);
  for (const [page, path] of pages) {
    // Code is compiled as it gets hot.
    await served.drain(path);
    const samples: number[] = [];
    for (const _ of range(Math.min(bench.sizes.rounds, MOST_ROUNDS))) {
      await renew();
      await served.drain(LIGHT);
      samples.push(await served.cpuOf(() => served.drain(path)));
    }
    found.set(`first ${page}`, median(samples));
  }
  return found;
}

async function makeCity(file: string, city: DemoOptions): Promise<number> {
  const real = await readRealDictionary();
  const db = await openDatabase(file);
  const before = ownCpuMs();
  await fillDatabase(db, generateDemo(real, city), () => undefined);
  const cpuMs = ownCpuMs() - before;
  await db.destroy();
  return cpuMs;
}
