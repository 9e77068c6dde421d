import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { ownCpuMs } from './served/cpu.ts';

/** Tables as somebody would make them for a long CSV: with what tells rows apart as the key, or without. */
const KEYS = {
  keyed: ', primary key (release, indicator, region, period)) without rowid',
  unkeyed: ')',
} as const;
export type ImportInto = keyof typeof KEYS;

/** Whether the program `sqlite3` is installed. */
export function hasSqlite(): boolean {
  return spawnSync('sqlite3', ['--version']).status === 0;
}

/**
 * CPU time in which `sqlite3` imports a long CSV into a new database, in ms: texts as they stand, nothing is
 * looked up. @throws unless all rows were
 */
export function importCsv(
  csv: string,
  into: ImportInto,
  { file, rows }: { file: string; rows: number },
) {
  for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
  const columns = 'release text, indicator text, region text, period text, value real';
  const before = ownCpuMs();
  const { stdout } = spawnSync(
    'sqlite3',
    [
      file,
      'pragma journal_mode = wal',
      `create table long (${columns}, missing_reason text, target text${KEYS[into]}`,
      `.import --csv --skip 1 "${csv}" long`,
      'select count(*) from long',
    ],
    { encoding: 'utf8' },
  );
  const cpuMs = ownCpuMs() - before;
  if (!stdout.trim().endsWith(String(rows))) throw new Error(`sqlite3 imported: ${stdout}`);
  return cpuMs;
}
