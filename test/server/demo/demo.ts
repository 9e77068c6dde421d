import { dirname, join } from 'node:path';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fillDatabase } from '#server/demo/fill-database.ts';
import { generateDemo, type DemoLoad, type DemoOptions } from '#server/demo/generate.ts';
import type { Db } from '#server/store/database.ts';
import { dictionaryGrids } from '#test/fixtures/tables/context.ts';
import { emptyDatabase } from '#test/support/database.ts';
import { newFolder } from '#test/support/data-folder.ts';

/** From November 2025 to April 2026: over the end of a year, and over January and February. */
const SHORT: DemoOptions = { seed: 3, months: 6, end: '2026-04', regions: 6, indicators: null };

/** The loads of a small demonstration. */
export function makeLoads(options: Partial<DemoOptions> = {}): DemoLoad[] {
  const real = new Map([...dictionaryGrids()].map(([name, { cells }]) => [name, cells]));
  return [...generateDemo(real, { ...SHORT, ...options })];
}

/** A database that holds a small demonstration and nothing else. */
export async function demoDatabase(options: Partial<DemoOptions> = {}): Promise<Db> {
  const db = await emptyDatabase();
  await fillDatabase(db, makeLoads(options), () => undefined);
  return db;
}

/** The files of a load in a folder, to be loaded by hand. */
export function writeLoad({ files }: DemoLoad): string {
  const folder = newFolder();
  for (const { path, text } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}
