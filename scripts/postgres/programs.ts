import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Refusal } from '#domain/refusal.ts';

/** Where Debian and Ubuntu keep them, a folder for each version. */
const VERSIONS = '/usr/lib/postgresql';
const NEEDED = ['initdb', 'pg_ctl', 'postgres', 'pg_basebackup', 'psql'] as const;

export type ProgramName = (typeof NEEDED)[number];

/**
 * The folder of PostgreSQL's programs: the one that `POSTGRES_PROGRAMS` names, else the newest version of
 * Debian's, else by `PATH`. Null: there are none.
 */
export function findPrograms(): string | null {
  const named = process.env['POSTGRES_PROGRAMS'];
  const others = () => [...ofDebian(), ...(process.env['PATH'] ?? '').split(delimiter)];
  const folders = named === undefined ? others() : [named];
  return folders.find((folder) => NEEDED.every((name) => existsSync(join(folder, name)))) ?? null;
}

/** @throws Refusal that says how to install them */
export function requirePrograms(): string {
  const programs = findPrograms();
  if (programs !== null) return programs;
  throw new Refusal(
    [
      `这里没有 PostgreSQL 的程序（${NEEDED.join('、')}）。`,
      'Debian 或 Ubuntu：sudo apt-get install postgresql；其他系统：安装 PostgreSQL 15 或更新的版本，',
      '把它的 bin 文件夹放进 PATH，或写在 POSTGRES_PROGRAMS 里。',
    ].join(''),
  );
}

function ofDebian(): string[] {
  const versions = existsSync(VERSIONS) ? readdirSync(VERSIONS) : [];
  return versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(VERSIONS, version, 'bin'));
}
