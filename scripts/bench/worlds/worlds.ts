import { constants } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fillDatabase } from '#server/demo/fill-database.ts';
import { generateDemo } from '#server/demo/generate.ts';
import { openDatabase, type Db } from '#server/store/database.ts';
import { tellDatabase } from '#server/store/engine/place.ts';
import { readRealDictionary } from '../../real-dictionary.ts';
import type { Bench } from '../bench.ts';
import { loadAll } from '../load-all.ts';
import type { Country } from './country.ts';
import { fillCountry } from './fill-country.ts';
import { keepWorld, type KeptWorld } from './keep.ts';
import { loadCountry } from './load-country.ts';

/** Raised when what is generated changes; a change of the tables is noticed by itself. */
const GENERATOR = 4;

/** A copy of the country with all its figures, for a part to do with as it likes. */
export function copyCountry(bench: Bench, country = bench.sizes.country): Promise<string> {
  const { regions, indicators, months } = country;
  return copyKept(bench, {
    name: `country-${regions}-${indicators}-${months}`,
    from: [GENERATOR, country],
    write: (file) => makeCountry(bench, file, country),
  });
}

/** All figures of the country, into a database with nothing in it. */
export function makeCountry(bench: Bench, database: string, country: Country): Promise<void> {
  return withDatabase(bench, database, async (db, folder) => {
    await loadCountry(db, folder, country);
    await fillCountry(db, country, bench.report);
  });
}

/** The same without a figure. */
export function makeEmpty(bench: Bench, database: string, country: Country): Promise<void> {
  return withDatabase(bench, database, (db, folder) => loadCountry(db, folder, country));
}

/** A database of the country without a figure, at a new place. */
export async function emptyCountry(bench: Bench, country: Country): Promise<string> {
  const file = join(await mkdtemp(join(bench.folder, 'empty-')), 'country.sqlite');
  await makeEmpty(bench, file, country);
  return file;
}

/** The same of a city with its printed tables: a demonstration. */
export function copyCity(bench: Bench, city = bench.sizes.city): Promise<string> {
  const { regions, indicators, months } = city;
  return copyKept(bench, {
    name: `city-${regions}-${indicators}-${months}`,
    from: [GENERATOR, city],
    write: (file) =>
      withDatabase(bench, file, async (db) => {
        const real = await readRealDictionary();
        await fillDatabase(db, generateDemo(real, city), ({ release }) => bench.report(release));
      }),
  });
}

/** The same of `data/`. */
export async function copyReal(bench: Bench): Promise<string> {
  const file = join(await mkdtemp(join(bench.folder, 'real-')), 'tongbao.sqlite');
  await withDatabase(bench, file, async (db) => {
    await loadAll(db, [join(bench.root, 'data')]);
  });
  return file;
}

async function copyKept(bench: Bench, world: KeptWorld): Promise<string> {
  const kept = await keepWorld(bench.kept, world);
  const copy = join(await mkdtemp(join(bench.folder, 'copy-')), `${world.name}.sqlite`);
  await copyFile(kept, copy, constants.COPYFILE_FICLONE);
  return copy;
}

async function withDatabase(
  { folder, report }: Bench,
  database: string,
  work: (db: Db, folder: string) => Promise<unknown>,
): Promise<void> {
  report(`准备 ${tellDatabase(database)}……`);
  const own = await mkdtemp(join(folder, 'world-'));
  const db = await openDatabase(database);
  try {
    await work(db, own);
  } finally {
    await db.destroy();
    await rm(own, { recursive: true });
  }
}
