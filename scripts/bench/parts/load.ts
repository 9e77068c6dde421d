import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bench } from '../bench.ts';
import { compare, type Figure } from '../figure.ts';
import { loadApart } from '../load-apart.ts';
import type { LoadedApart } from '../load-once.ts';
import { hasSqlite, importCsv, type ImportInto } from '../sqlite-import.ts';
import { figuresOf, range, type Country } from '../worlds/country.ts';
import { writeLongCsv } from '../worlds/long-csv.ts';
import { emptyCountry } from '../worlds/worlds.ts';

const MOST_ROUNDS = 3;
const IMPORTS = ['keyed', 'unkeyed'] as const satisfies ImportInto[];

/** A long CSV into a database that has its dictionary and releases; and a smaller one, for its memory. */
export async function* measureLoad(bench: Bench): AsyncGenerator<Figure> {
  const { country, loaded } = bench.sizes;
  for (const indicators of [Math.ceil(loaded / 10), loaded]) {
    yield* measureSize(bench, { ...country, indicators });
  }
}

async function* measureSize(bench: Bench, country: Country): AsyncGenerator<Figure> {
  const rows = figuresOf(country);
  const empty = await emptyCountry(bench, country);
  const csv = join(bench.folder, `${rows}.csv`);
  await writeLongCsv(csv, country);
  const load = async (how: 'ours' | 'floor') => {
    const databaseFile = join(bench.folder, 'load.sqlite');
    await copyFile(empty, databaseFile);
    return loadApart({ how, databaseFile, path: csv, rows });
  };
  const [ours, floor]: [LoadedApart[], LoadedApart[]] = [[], []];
  const imports = hasSqlite() ? IMPORTS.map((into) => ({ into, cpuMs: [] as number[] })) : [];
  const file = join(bench.folder, 'import.sqlite');
  for (const _ of range(Math.min(bench.sizes.rounds, MOST_ROUNDS))) {
    ours.push(await load('ours'));
    floor.push(await load('floor'));
    for (const { into, cpuMs } of imports) cpuMs.push(importCsv(csv, into, { file, rows }));
  }
  const against = 'parse and insert';
  const cpuOf = (loads: readonly LoadedApart[]) => loads.map(({ cpuMs }) => cpuMs);
  yield compare({ what: `${rows} rows`, unit: 'ms', against }, cpuOf(ours), cpuOf(floor));
  const growthOf = (loads: readonly LoadedApart[]) => loads.map(({ growthBytes }) => growthBytes);
  for (const { into, cpuMs } of imports) {
    const head = { what: `${rows} rows`, unit: 'ms', against: `sqlite3, ${into}` } as const;
    yield compare(head, cpuOf(ours), cpuMs);
  }
  if (imports.length === 0) bench.report('没有装 sqlite3，不与 .import 比。');
  const memory = { what: `${rows} rows: memory`, unit: 'bytes', against } as const;
  yield compare(memory, growthOf(ours), growthOf(floor));
}
