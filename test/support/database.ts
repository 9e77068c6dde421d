import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '#server/app.ts';
import { loadFiles } from '#server/loading/load.ts';
import { openDatabase, type Db } from '#server/store/database.ts';
import { afterFile } from './after-file.ts';

export const DATA = join(import.meta.dirname, '../../data');
/** When data/ was loaded into every fixture. */
export const LOADED_AT = '2026-01-05T08:00:00.000Z';

/** A file's bytes that hold data/: loaded once, whatever number of tests begins with it. */
let template: Promise<Uint8Array> | null = null;

/** A path for a new database; the file is removed after the tests. */
export function newDatabaseFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tongbao-test-'));
  afterFile(() => {
    rmSync(folder, { recursive: true });
  });
  return join(folder, 'tongbao.sqlite');
}

/** A database file of its own that holds data/, in one load. */
export async function fixtureFile(): Promise<string> {
  template ??= loadTemplate();
  const file = newDatabaseFile();
  writeFileSync(file, await template);
  return file;
}

export async function fixtureDatabase(): Promise<Db> {
  return openTestDatabase(await fixtureFile());
}

/** A database with tables and nothing in them. */
export function emptyDatabase(): Promise<Db> {
  return openTestDatabase(newDatabaseFile());
}

/** A file with tables and nothing in them. */
export async function emptyFile(): Promise<string> {
  const file = newDatabaseFile();
  await (await openDatabase(file)).destroy();
  return file;
}

/** The API on a database of its own, without pages. */
export async function fixtureApp(db?: Db, now?: () => Date): Promise<FastifyInstance> {
  return buildApp({
    db: db ?? (await fixtureDatabase()),
    pagesRoot: null,
    version: '1.2.3',
    ...(now && { now }),
  });
}

async function openTestDatabase(file: string): Promise<Db> {
  const db = await openDatabase(file);
  afterFile(() => db.destroy());
  return db;
}

async function loadTemplate(): Promise<Uint8Array> {
  const file = newDatabaseFile();
  const db = await openDatabase(file);
  const options = { by: 'test', note: 'fixture', now: new Date(LOADED_AT) };
  const { problems } = await loadFiles(db, [DATA], options);
  await db.destroy();
  if (problems.length > 0) throw new Error(`data/ has problems: ${JSON.stringify(problems)}`);
  return readFileSync(file);
}
