import type SQLite from 'better-sqlite3';
import { Refusal } from '#domain/refusal.ts';
import { UNFINISHED, UnfinishedMove } from './moved/unfinished.ts';

/** The first step, and tables that it makes: one may be lost, and the file is ours all the same. */
const OURS = { step: '001-initial', tables: ['load', 'observation', 'region', 'indicator'] };
/** Where they are kept, and a lock for whoever takes them. */
export const STEPS = 'kysely_migration';
const LOCK_OF_STEPS = 'kysely_migration_lock';

/**
 * Steps that made the tables of a file what they are; null: it is another program's, which may keep
 * its steps as we do.
 */
export function stepsTaken(sqlite: SQLite.Database): string[] | null {
  // What is no table of SQLite's own: a view or an index alone is somebody's too.
  const names = sqlite
    .prepare<[], string>(
      "select name from sqlite_schema where name not like 'sqlite\\_%' escape '\\'",
    )
    .pluck()
    .all();
  const taken = names.includes(STEPS)
    ? sqlite.prepare<[], string>(`select name from ${STEPS}`).pluck().all()
    : [];
  return stepsAmong(names, taken);
}

/** The same of names that lie in a database, and steps that it names. */
export function stepsAmong(names: readonly string[], taken: readonly string[]): string[] | null {
  if (names.includes(UNFINISHED)) throw new UnfinishedMove();
  if (names.every((name) => name === STEPS || name === LOCK_OF_STEPS)) return [];
  if (!names.some((name) => OURS.tables.includes(name))) return null;
  return taken.includes(OURS.step) ? [...taken] : null;
}

/** A step that made a database what it is, and that this program does not know; null: it knows all. */
export function unknownStep(taken: readonly string[], known: readonly string[]): string | null {
  return taken.find((name) => !known.includes(name)) ?? null;
}

/** @throws Refusal */
export function requireOurs(sqlite: SQLite.Database, file: string): void {
  if (stepsTaken(sqlite) !== null) return;
  throw new Refusal(
    `${file} 是别的程序的数据库，不是通报的，没有改动。请改正 DATABASE_URL 或命令里的文件名。`,
  );
}

/** A file of a newer program may hold what this one would write wrongly: it is closed. @throws Refusal */
export function requireKnownSteps(sqlite: SQLite.Database, known: readonly string[]): void {
  const unknown = unknownStep(stepsTaken(sqlite) ?? [], known);
  if (unknown === null) return;
  sqlite.close();
  throw new Refusal(
    `数据库由更新版本的程序升级过（${unknown}），这一版不能改动它：${sqlite.name}。请用新版的程序；要用这一版，请恢复升级前的备份：npm run restore -- 备份文件。`,
  );
}
