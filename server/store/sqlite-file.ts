import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type SQLite from 'better-sqlite3';
import { CamelCasePlugin, Kysely, sql } from 'kysely';
import { createMark, MARKS } from './change-mark.ts';
import { openWriting } from './connection.ts';
import { makePrivate } from './make-private.ts';
import { migrate } from './migrate.ts';
import { STEPS } from './migrations/steps.ts';
import { openLooking } from './read-only.ts';
import { requireKnownSteps, requireOurs, stepsTaken } from './schema-state.ts';
import type { Database } from './tables.ts';
import { WritingDialect } from './writing-dialect.ts';

/** All steps that this program knows, of either engine. */
export const STEPS_KNOWN: readonly string[] = Object.keys(STEPS).sort();

/** Opens a file, made with its folder where there is none, and brings its tables up to date. */
export async function openFile(file: string): Promise<Kysely<Database>> {
  if (file !== ':memory:') makePrivate(file);
  const sqlite = openWriting(file);
  try {
    requireOurs(sqlite, file);
    requireKnownSteps(sqlite, STEPS_KNOWN);
  } catch (error) {
    sqlite.close();
    throw error;
  }
  const db = onConnection(sqlite);
  await migrateFile(sqlite, db);
  return db;
}

/** The same to look into: neither it nor what lies beside it is changed. */
export async function lookIntoFile(file: string): Promise<Kysely<Database>> {
  const { sqlite, close } = openLooking(file);
  try {
    requireOurs(sqlite, file);
    if (stepsAhead(stepsTaken(sqlite) ?? []).length > 0) {
      const copy = await upToDateCopy(sqlite);
      close();
      return copy;
    }
    const db = onConnection(sqlite, close);
    // Kysely closes only what it has begun with.
    await sql`select 1`.execute(db);
    return db;
  } catch (error) {
    close();
    throw error;
  }
}

/** A copy, up to date, which is gone when it is closed. */
export async function copyOfFile(file: string): Promise<Kysely<Database>> {
  const { sqlite, close } = openLooking(file);
  try {
    requireOurs(sqlite, file);
    return await upToDateCopy(sqlite);
  } finally {
    close();
  }
}

/** Steps that would change the tables of a file which has some. */
export function stepsOfUpgrade(sqlite: SQLite.Database): string[] {
  const taken = stepsTaken(sqlite) ?? [];
  return taken.length === 0 ? [] : stepsAhead(taken);
}

/** Steps that this program would take. */
function stepsAhead(taken: readonly string[]): string[] {
  return STEPS_KNOWN.filter((name) => !taken.includes(name));
}

async function upToDateCopy(sqlite: SQLite.Database): Promise<Kysely<Database>> {
  const folder = mkdtempSync(join(tmpdir(), 'tongbao-look-'));
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const copy = join(folder, 'copy.sqlite');
    await sqlite.backup(copy);
    const writing = openWriting(copy);
    const db = onConnection(writing, () => {
      writing.close();
      remove();
    });
    await migrateFile(writing, db);
    return db;
  } catch (error) {
    remove();
    throw error;
  }
}

/**
 * A step may make a table anew that others point at (SQLite, “Making Other Kinds Of Table Schema
 * Changes”): what it leaves must hold together.
 */
async function migrateFile(sqlite: SQLite.Database, db: Kysely<Database>): Promise<void> {
  sqlite.pragma('foreign_keys = OFF');
  await migrate(db);
  sqlite.pragma('foreign_keys = ON');
}

/** All queries on one connection, which is closed with it. */
export function onConnection(
  sqlite: SQLite.Database,
  close: () => void = () => void sqlite.close(),
): Kysely<Database> {
  const db = new Kysely<Database>({
    dialect: new WritingDialect(sqlite, close),
    plugins: [new CamelCasePlugin()],
  });
  MARKS.set(db, createMark(sqlite));
  return db;
}
