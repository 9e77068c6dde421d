import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { openDatabase } from '#server/store/database.ts';
import { fillWorld, type Report } from './fill-world.ts';
import { loadWorld, MONTHS, REGIONS } from './world.ts';

/** Raised when what is generated changes; a change of the schema is noticed by itself. */
const GENERATOR = 3;

/** A database of made-up observations, kept in `folder` for the next run. Returns its path. */
export async function prepareBigDatabase(
  folder: string,
  indicators: number,
  report: Report,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${indicators}-indicators.sqlite`);
  const marker = await describeSchema(indicators);
  if (existsSync(file) && readMarker(file) === marker) return file;
  for (const ending of ['', '-wal', '-shm']) await rm(`${file}${ending}`, { force: true });
  await writeWorld(file, indicators, report);
  const sqlite = new SQLite(file);
  sqlite.pragma(`user_version = ${marker}`);
  sqlite.close();
  return file;
}

/** The tables as a fresh database has them, as a number that fits SQLite's user_version. */
async function describeSchema(indicators: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'tongbao-bench-'));
  try {
    const file = join(folder, 'empty.sqlite');
    await (await openDatabase(file)).destroy();
    const sqlite = new SQLite(file);
    const statements = sqlite.prepare('select sql from sqlite_schema order by name').pluck().all();
    sqlite.close();
    const description = JSON.stringify([GENERATOR, REGIONS, MONTHS, indicators, statements]);
    return createHash('sha256').update(description).digest().readUInt32BE() >>> 1;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function readMarker(file: string): unknown {
  const sqlite = new SQLite(file);
  try {
    return sqlite.pragma('user_version', { simple: true });
  } finally {
    sqlite.close();
  }
}

async function writeWorld(file: string, indicators: number, report: Report): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tongbao-bench-'));
  const db = await openDatabase(file);
  try {
    await loadWorld(db, folder, indicators);
    await fillWorld(db, indicators, report);
  } finally {
    await db.destroy();
    await rm(folder, { recursive: true });
  }
}
