import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Db } from '#server/store/database.ts';
import { figuresOf } from '#scripts/bench/worlds/country.ts';
import { fillCountry } from '#scripts/bench/worlds/fill-country.ts';
import { loadCountry } from '#scripts/bench/worlds/load-country.ts';
import { copyOf, openTestDatabase } from './database.ts';

const COUNTRY = { regions: 3000, indicators: 1, months: 34 };
/** How many figures it holds, of one indicator: more than are written before they are sent. */
export const LARGE_ROWS = figuresOf(COUNTRY);

/** The file of one. */
export async function largeFile(): Promise<string> {
  return (await copyOf('a large world', fill)).file;
}

/** A database of its own with the made-up country of the benchmark. */
export async function largeDatabase(): Promise<Db> {
  return openTestDatabase(await largeFile());
}

async function fill(file: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tongbao-world-'));
  const db = await openDatabase(file);
  try {
    await loadCountry(db, folder, COUNTRY);
    await fillCountry(db, COUNTRY, () => undefined);
  } finally {
    await db.destroy();
    await rm(folder, { recursive: true });
  }
}
