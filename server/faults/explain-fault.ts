import SQLite from 'better-sqlite3';
import { Refusal } from '#domain/refusal.ts';
import { storeProblemOf } from '#server/plugins/store-problem.ts';
import { Problem } from '#server/problem.ts';
import { AtDatabase } from '#server/store/at-database.ts';
import { explainPostgresFault } from './postgres-faults.ts';
import { explainSystemFault } from './system-faults.ts';

/**
 * What a command says of what went wrong, in words with a place and a cure; null for what nobody foresaw.
 * What led to an error is looked at where it says nothing itself.
 * @param inUse the database it works on, which SQLite's errors don't name; of several the error may say which
 */
export function explainFault(error: unknown, inUse: string | null): string | null {
  let database = inUse;
  for (const one of withCauses(error)) {
    if (one instanceof AtDatabase) database = one.database;
    if (one instanceof Refusal || one instanceof Problem) return one.message;
    const words =
      explainSystemFault(one) ??
      explainPostgresFault(one, database) ??
      explainDatabase(one, database);
    if (words !== null) return words;
  }
  return null;
}

function withCauses(error: unknown): unknown[] {
  const all: unknown[] = [];
  for (let one = error; one !== undefined && !all.includes(one);) {
    all.push(one);
    one = one instanceof Error ? one.cause : undefined;
  }
  return all;
}

function explainDatabase(error: unknown, database: string | null): string | null {
  const where = database === null ? '' : `：${database}`;
  if (error instanceof SQLite.SqliteError) {
    if (error.code === 'SQLITE_NOTADB') {
      return `这个文件不是 SQLite 数据库，或已损坏${where}。请改正 DATABASE_URL 或命令里的文件名；本来是数据库的，请从备份恢复：npm run restore -- 备份文件。`;
    }
    const [, lacking] = /^no such (?:table|column): (.+)/u.exec(error.message) ?? [];
    if (lacking !== undefined) {
      return `数据库里缺少程序要用的 ${lacking}${where}。它可能被别的程序改动过：请用 npm run audit -- verify 核验，不符的从备份恢复：npm run restore -- 备份文件。`;
    }
  }
  const problem = storeProblemOf(error);
  return problem && `${problem.message}${database === null ? '' : `数据库：${database}。`}`;
}
