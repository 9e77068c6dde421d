import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { openDatabase } from '#server/store/database.ts';

/** A database that is made once and kept for the next run. */
export interface KeptWorld {
  /** Of its file, without ending. */
  name: string;
  /** What it is made from: it is made anew when that changes, as when the tables do. */
  from: unknown;
  write: (file: string) => void | Promise<void>;
}

/** Its file in a folder, made where it is not there. */
export async function keepWorld(folder: string, { name, from, write }: KeptWorld): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${name}.sqlite`);
  const marker = await describe(from);
  if (existsSync(file) && readMarker(file) === marker) return file;
  for (const ending of ['', '-wal', '-shm']) await rm(`${file}${ending}`, { force: true });
  await write(file);
  const sqlite = new SQLite(file);
  sqlite.pragma(`user_version = ${marker}`);
  sqlite.close();
  return file;
}

/** With the tables as a fresh database has them, as a number that fits SQLite's user_version. */
async function describe(from: unknown): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'tongbao-bench-'));
  try {
    const file = join(folder, 'empty.sqlite');
    await (await openDatabase(file)).destroy();
    const sqlite = new SQLite(file);
    const statements = sqlite.prepare('select sql from sqlite_schema order by name').pluck().all();
    sqlite.close();
    const description = JSON.stringify([from, statements]);
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
