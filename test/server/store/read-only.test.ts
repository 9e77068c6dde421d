import { chmodSync, copyFileSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterEach, expect, test } from 'vitest';
import { insertAlias } from '#server/store/aliases.ts';
import { openDatabase, openReadOnly } from '#server/store/database.ts';
import { latestLoad } from '#server/store/loads.ts';
import { afterFile } from '#test/support/after-file.ts';
import { olderFile } from '#test/support/older.ts';
import { emptyFile, fixtureFile, newDatabaseFile } from '#test/support/database.ts';

const alias = { kind: 'indicator', alias: '生产总值', id: 'gdp', by: 'li', at: '2026' } as const;
const closed: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closed.splice(0)) await close();
});

async function look(file: string) {
  const db = await openReadOnly(file);
  closed.push(() => db.destroy());
  return db;
}

test('looking at a database leaves nothing beside it and not a byte of it changed', async () => {
  const file = await fixtureFile();
  const [bytes, { mtimeMs }] = [readFileSync(file), statSync(file)];
  const db = await openReadOnly(file);
  expect(await latestLoad(db)).toMatchObject({ id: 1 });
  await db.destroy();
  expect(readdirSync(dirname(file))).toEqual(['tongbao.sqlite']);
  expect([readFileSync(file).equals(bytes), statSync(file).mtimeMs]).toEqual([true, mtimeMs]);
});

test('it may be looked at by who may write neither it nor beside it', async () => {
  const file = await fixtureFile();
  chmodSync(file, 0o400);
  chmodSync(dirname(file), 0o500);
  afterFile(() => {
    chmodSync(dirname(file), 0o700);
  });
  expect(await latestLoad(await look(file))).toMatchObject({ id: 1 });
});

test('beside a process that has it open, what was just committed is seen', async () => {
  const file = await fixtureFile();
  const server = await openDatabase(file);
  closed.push(() => server.destroy());
  await server.transaction().execute((trx) => insertAlias(trx, alias));
  const db = await look(file);
  expect(await db.selectFrom('alias').select('alias').execute()).toEqual([{ alias: '生产总值' }]);
  const writing = db.transaction().execute((trx) => insertAlias(trx, { ...alias, alias: 'x' }));
  await expect(writing).rejects.toThrow('readonly');
});

test('a copy of a file with its log is read with what stands in the log alone', async () => {
  const [from, to] = [await emptyFile(), newDatabaseFile()];
  const server = await openDatabase(from);
  closed.push(() => server.destroy());
  await server.transaction().execute((trx) => insertAlias(trx, alias));
  copyFileSync(from, to);
  copyFileSync(`${from}-wal`, `${to}-wal`);
  expect(await (await look(to)).selectFrom('alias').select('id').execute()).toEqual([
    { id: 'gdp' },
  ]);
});

test('one from before the last steps is read as if they had been taken, and left as it is', async () => {
  const file = olderFile();
  const bytes = readFileSync(file);
  const db = await look(file);
  expect(await db.selectFrom('apiKey').select('lastUsedFor').execute()).toEqual([]);
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test('the database of another program is named', async () => {
  const file = newDatabaseFile();
  const other = new SQLite(file);
  other.exec('create table invoice (id integer primary key)');
  other.close();
  await expect(openReadOnly(file)).rejects.toThrow('别的程序的数据库');
});

test('what was half done when somebody was killed is taken back in a copy', async () => {
  const [from, to] = [await fixtureFile(), newDatabaseFile()];
  const writing = new SQLite(from);
  writing.pragma('journal_mode = DELETE');
  writing.pragma('cache_size = 2');
  writing.exec('begin; update observation set units = 1 where units is not null');
  writing.pragma('cache_spill = 1');
  copyFileSync(from, to);
  copyFileSync(`${from}-journal`, `${to}-journal`);
  writing.exec('rollback');
  writing.close();
  const bytes = readFileSync(to);
  const rows = await (await look(to)).selectFrom('observation').select('units').execute();
  expect(rows.some(({ units }) => units !== null && units !== 1)).toBe(true);
  expect(readFileSync(to).equals(bytes)).toBe(true);
});
