import type SQLite from 'better-sqlite3';
import { Refusal } from '#domain/refusal.ts';

/** Steps that made the tables of a file what they are; null: it has tables, and none of ours. */
export function stepsTaken(sqlite: SQLite.Database): string[] | null {
  const tables = sqlite
    .prepare<[], { name: string }>("select name from sqlite_schema where type = 'table'")
    .all();
  if (tables.length === 0) return [];
  if (!tables.some(({ name }) => name === 'kysely_migration')) return null;
  return sqlite
    .prepare<[], { name: string }>('select name from kysely_migration')
    .all()
    .map(({ name }) => name);
}

/** A file of a newer program may hold what this one would write wrongly: it is closed. @throws Refusal */
export function requireKnownSteps(sqlite: SQLite.Database, known: readonly string[]): void {
  const unknown = (stepsTaken(sqlite) ?? []).find((name) => !known.includes(name));
  if (unknown === undefined) return;
  sqlite.close();
  throw new Refusal(
    `数据库由更新版本的程序升级过（${unknown}），这一版不能改动它：${sqlite.name}。请用新版的程序；要用这一版，请恢复升级前的备份：npm run restore -- 备份文件。`,
  );
}
