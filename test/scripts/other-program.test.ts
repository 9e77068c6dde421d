import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import SQLite from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { backUp } from '#server/backup/back-up.ts';
import { DATA, fixtureFile, newDatabaseFile } from '#test/support/database.ts';
import { runScript } from './run-script.ts';

/** Databases of other programs, as an office's machine may hold them. */
const OTHERS: readonly { name: string; sql: string }[] = [
  { name: 'a table', sql: 'create table customers (id integer primary key, name text)' },
  { name: 'a log of its own', sql: 'pragma journal_mode = WAL; create table load (id integer)' },
  {
    name: 'steps that are kept as ours are',
    sql: `create table kysely_migration (name text primary key, timestamp text);
      create table customers (id integer);
      insert into kysely_migration values ('001-initial', '2026')`,
  },
];

let backup: string;
beforeAll(async () => {
  backup = newDatabaseFile();
  await backUp(await fixtureFile(), backup);
});

const COMMANDS: readonly (readonly [command: string, args: () => readonly string[]])[] = [
  ['start', () => []],
  ['load', () => [DATA]],
  ['load', () => ['--dry-run', DATA]],
  ['account', () => ['list']],
  ['release', () => ['list']],
  ['audit', () => ['verify']],
  ['audit', () => ['export']],
  ['check', () => ['2019-06']],
  ['backup', () => [newDatabaseFile()]],
  ['restore', () => [backup]],
  ['restore', () => ['--while-open', backup]],
];

function otherFile(sql: string): string {
  const file = newDatabaseFile();
  const other = new SQLite(file);
  other.exec(sql);
  other.close();
  chmodSync(file, 0o644);
  return file;
}

const stateOf = (file: string) => ({
  bytes: readFileSync(file).toString('hex'),
  mode: statSync(file).mode,
  beside: readdirSync(dirname(file)),
});

describe.for(OTHERS)(
  'the database of another program, with $name, is left as it is by',
  ({ sql }) => {
    test.for(COMMANDS)('npm run %s', async ([command, args]) => {
      const file = otherFile(sql);
      const before = stateOf(file);
      const { code, stderr } = await runScript(`scripts/${command}.ts`, args(), file);
      expect([code, stderr]).toEqual([1, expect.stringContaining(`${file} 是别的程序的数据库`)]);
      expect(stateOf(file)).toEqual(before);
    });

    test('npm run restore, as a backup', async () => {
      const file = otherFile(sql);
      const before = stateOf(file);
      const { code, stderr } = await runScript('scripts/restore.ts', [file], newDatabaseFile());
      expect([code, stderr]).toEqual([1, expect.stringContaining(`${file} 是别的程序的数据库`)]);
      expect(stateOf(file)).toEqual(before);
    });

    test('npm run demo', async () => {
      const file = otherFile(sql);
      const before = stateOf(file);
      const args = ['--database', file, '--force'];
      const { code, stderr } = await runScript('scripts/demo.ts', args, newDatabaseFile());
      expect([code, stderr]).toEqual([1, expect.stringContaining(`${file} 是别的程序的数据库`)]);
      expect(stateOf(file)).toEqual(before);
    });
  },
);
