import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bench } from '../bench.ts';
import { compare, type Figure } from '../figure.ts';
import { loadApart } from '../load-apart.ts';
import { figuresOf, range } from '../worlds/country.ts';
import { writeLongCsv } from '../worlds/long-csv.ts';
import { emptyCountry, makeEmpty } from '../worlds/worlds.ts';
import type { Servers } from './servers.ts';
import type { Spent } from './spent.ts';

const MOST_ROUNDS = 3;

/** A long CSV into a database that has its dictionary and releases, on either engine. */
export async function* measureLoading(bench: Bench, servers: Servers): AsyncGenerator<Figure> {
  const country = { ...bench.sizes.country, indicators: bench.sizes.loaded };
  const rows = figuresOf(country);
  const path = join(bench.folder, 'long.csv');
  await writeLongCsv(path, country);
  const empty = await emptyCountry(bench, country);
  await makeEmpty(bench, await servers.create('nothing_loaded'), country);
  const load = async (databaseFile: string): Promise<Spent> => {
    const before = await servers.cpuMs();
    const { cpuMs, ms } = await loadApart({ how: 'ours', databaseFile, path, rows });
    return { cpuMs: cpuMs + (await servers.cpuMs()) - before, ms };
  };
  const [ours, other]: [Spent[], Spent[]] = [[], []];
  const file = join(bench.folder, 'load.sqlite');
  for (const _ of range(Math.min(bench.sizes.rounds, MOST_ROUNDS))) {
    ours.push(await load(await servers.create('loaded', 'nothing_loaded')));
    await copyFile(empty, file);
    other.push(await load(file));
  }
  for (const [how, of] of [
    ['CPU', 'cpuMs'],
    ['clock', 'ms'],
  ] as const) {
    const head = { what: `${rows} rows, ${how}`, unit: 'ms', against: 'SQLite' } as const;
    const each = (all: readonly Spent[]) => all.map((spent) => spent[of]);
    yield compare(head, each(ours), each(other));
  }
}
