import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Lanes } from '#server/answering/lanes.ts';
import { buildApp } from '#server/app.ts';
import { loadFiles } from '#server/loading/load.ts';
import { openDatabase, openServed, type Db } from '#server/store/database.ts';
import { afterFile } from './after-file.ts';
import { IS_POSTGRES } from './engine.ts';
import { fillSqlite, newSqlite } from './sqlite-databases.ts';

export const DATA = join(import.meta.dirname, '../../data');
/** When data/ was loaded into every fixture. */
export const LOADED_AT = '2026-01-05T08:00:00.000Z';

interface Template<Left> {
  copy: () => Promise<string>;
  left: Left;
}

const templates = new Map<string, Promise<Template<unknown>>>();

/** A path for a new database of SQLite; the file is removed after the tests. @throws on the other engine */
export function newDatabaseFile(): string {
  if (IS_POSTGRES)
    throw new Error('this test is about a file of SQLite: see test/support/engine.ts');
  return newSqlite();
}

/** How a new database is named, of the engine that is tested; it is gone after the tests. */
export async function newDatabase(): Promise<string> {
  return IS_POSTGRES ? (await postgres()).newPostgres() : newSqlite();
}

/**
 * A database that was filled once, whatever number of tests begins with it, and what filling it left.
 * @param fill puts it into a new one, and closes that
 */
export async function copyOf<Left>(
  name: string,
  fill: (database: string) => Promise<Left>,
): Promise<{ file: string; left: Left }> {
  const make = async (): Promise<Template<Left>> =>
    IS_POSTGRES ? (await postgres()).fillPostgres(fill) : fillSqlite(fill);
  const made = templates.get(name) ?? make();
  templates.set(name, made);
  const { copy, left } = (await made) as Template<Left>;
  return { file: await copy(), left };
}

/** Loaded only where it is used: tests on SQLite know nothing of it. */
function postgres() {
  return import('./postgres-databases.ts');
}

/** A database of its own that holds data/, in one load. */
export async function fixtureFile(): Promise<string> {
  return (await copyOf('data/', loadData)).file;
}

export async function fixtureDatabase(): Promise<Db> {
  return openTestDatabase(await fixtureFile());
}

/** A database with tables and nothing in them. */
export async function emptyDatabase(): Promise<Db> {
  return openTestDatabase(await emptyFile());
}

/** The same, by its name. */
export async function emptyFile(): Promise<string> {
  return (await copyOf('nothing', async (file) => (await openDatabase(file)).destroy())).file;
}

/** The API on a database of its own, without pages. */
export async function fixtureApp(
  db?: Db,
  now?: () => Date,
  lanes: Lanes | null = null,
): Promise<FastifyInstance> {
  return buildApp({
    db: db ?? (await fixtureDatabase()),
    lanes,
    pagesRoot: null,
    version: '1.2.3',
    ...(now && { now }),
  });
}

export async function openTestDatabase(file: string): Promise<Db> {
  const db = await openDatabase(file);
  afterFile(() => db.destroy());
  return db;
}

/** As one of several servers has it. */
export function openNode(database: string): Promise<Db> {
  return openServed(database);
}

async function loadData(file: string): Promise<void> {
  const db = await openDatabase(file);
  const options = { by: 'test', note: 'fixture', now: new Date(LOADED_AT) };
  const { problems } = await loadFiles(db, [DATA], options);
  await db.destroy();
  if (problems.length > 0) throw new Error(`data/ has problems: ${JSON.stringify(problems)}`);
}
