import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Db } from '#server/store/database.ts';
import { fillWorld } from '#scripts/bench/fill-world.ts';
import { loadWorld, MONTHS, REGIONS } from '#scripts/bench/world.ts';
import { copyOf, openTestDatabase } from './database.ts';

/** How many figures it holds, of one indicator: more than are written before they are sent. */
export const LARGE_ROWS = MONTHS * REGIONS;

/** A database of its own with the made-up country of the benchmark. */
export async function largeDatabase(): Promise<Db> {
  return openTestDatabase((await copyOf('a large world', fill)).file);
}

async function fill(file: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tongbao-world-'));
  const db = await openDatabase(file);
  try {
    await loadWorld(db, folder, 1);
    await fillWorld(db, 1, () => undefined);
  } finally {
    await db.destroy();
    await rm(folder, { recursive: true });
  }
}
