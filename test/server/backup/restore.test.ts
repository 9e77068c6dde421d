import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { truncateSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { backUp } from '#server/backup/back-up.ts';
import { restore } from '#server/backup/restore.ts';
import { insertAlias } from '#server/store/aliases.ts';
import { openDatabase, openReadOnly, openServed } from '#server/store/database.ts';
import { fixtureFile, newDatabaseFile } from '#test/support/database.ts';
import { tamper } from '#test/support/tamper.ts';
import { runScript } from '#test/scripts/run-script.ts';

const options = { now: new Date('2026-11-29T01:42:00.123Z'), whileOpen: false };
const ASIDE = 'tongbao.before-restore-20261129T014200Z.sqlite';
const alias = { kind: 'indicator', alias: '生产总值', id: 'gdp', by: 'li', at: '2026' } as const;

async function addAlias(file: string): Promise<void> {
  const db = await openDatabase(file);
  await db.transaction().execute((trx) => insertAlias(trx, alias));
  await db.destroy();
}

async function countAliases(file: string): Promise<number> {
  const db = await openReadOnly(file);
  const rows = await db.selectFrom('alias').selectAll().execute();
  await db.destroy();
  return rows.length;
}

async function backedUp() {
  const [database, backup] = [await fixtureFile(), newDatabaseFile()];
  await backUp(database, backup);
  await addAlias(database);
  return { database, backup };
}

test('the database is the backup again, and what it was lies beside it', async () => {
  const { database, backup } = await backedUp();
  const report = await restore(backup, database, options);
  expect(report).toMatchObject({ acts: 1, loads: 1 });
  expect(readdirSync(dirname(database)).sort()).toEqual([ASIDE, 'tongbao.sqlite']);
  expect([await countAliases(database), await countAliases(report.aside!)]).toEqual([0, 1]);
  expect(statSync(database).mode & 0o777).toBe(0o600);
});

test('what lies beside it is closed to others, damaged or not', async () => {
  for (const spoil of [() => undefined, (file: string) => truncateSync(file, 100_000)]) {
    const { database, backup } = await backedUp();
    spoil(database);
    chmodSync(database, 0o644);
    const { aside } = await restore(backup, database, options);
    expect([statSync(aside!).mode & 0o777, statSync(database).mode & 0o777]).toEqual([
      0o600, 0o600,
    ]);
  }
});

test('where there is no database, or an empty file, the backup is put there', async () => {
  const { backup } = await backedUp();
  const [absent, empty] = [newDatabaseFile(), newDatabaseFile()];
  writeFileSync(empty, '');
  expect(await restore(backup, absent, options)).toMatchObject({ aside: null, loads: 1 });
  expect(await restore(backup, empty, options)).toMatchObject({ loads: 1 });
});

test('the log of a database that went away is not taken for the backup’s', async () => {
  const { database, backup } = await backedUp();
  const writer = await openDatabase(database);
  await writer.transaction().execute((trx) => insertAlias(trx, { ...alias, alias: '总值' }));
  const log = readFileSync(`${database}-wal`);
  await writer.destroy();
  rmSync(database);
  writeFileSync(`${database}-wal`, log);
  const { aside } = await restore(backup, database, options);
  expect(readFileSync(`${aside}-wal`).equals(log)).toBe(true);
  expect(existsSync(`${database}-wal`)).toBe(false);
  expect(await countAliases(database)).toBe(0);
});

test('a damaged database is put aside as it is', async () => {
  const { database, backup } = await backedUp();
  const bytes = Buffer.alloc(10_000, 'damaged');
  writeFileSync(database, bytes);
  const { aside } = await restore(backup, database, options);
  expect(readFileSync(aside!).equals(bytes)).toBe(true);
});

test('it refuses while a server has the database open, unless it is told to', async () => {
  const { database, backup } = await backedUp();
  const server = await openServed(database);
  // In a process of its own: SQLite knows who has a file open by the process.
  const refused = await runScript('scripts/restore.ts', [backup], database);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('数据库正被使用');
  expect(await countAliases(database)).toBe(1);
  const done = await runScript('scripts/restore.ts', [backup, '--while-open'], database);
  expect([done.code, done.stderr]).toEqual([0, '']);
  await server.destroy();
  expect(await countAliases(database)).toBe(0);
});

test('a backup that does not hold changes nothing', async () => {
  const { database, backup } = await backedUp();
  tamper(backup, (sqlite) =>
    sqlite.exec('update observation set units = 10 where units = 83 and decimals = 1'),
  );
  await expect(restore(backup, database, options)).rejects.toThrow(
    new RegExp(`^${backup}：.*被改过`, 'u'),
  );
  expect(readdirSync(dirname(database))).toEqual(['tongbao.sqlite']);
  expect(await countAliases(database)).toBe(1);
});

test('the database is no backup of itself', async () => {
  const { database } = await backedUp();
  await expect(restore(database, database, options)).rejects.toThrow('就是现在的数据库');
  expect(existsSync(database)).toBe(true);
});

test.for([
  ['that is not there', (file: string) => rmSync(file), '没有这个备份文件'],
  ['that is empty', (file: string) => writeFileSync(file, ''), '这个备份文件是空的（0 字节）'],
  [
    'that is something else',
    (file: string) => writeFileSync(file, '# 说明\n'),
    '这个文件不是备份，或已损坏',
  ],
  ['that is cut off', (file: string) => truncateSync(file, 50_000), '这个文件不是备份，或已损坏'],
] as const)('a backup %s is named, not the database', async ([, spoil, words]) => {
  const { database, backup } = await backedUp();
  spoil(backup);
  const { code, stderr } = await runScript('scripts/restore.ts', [backup], database);
  expect(code).toBe(1);
  expect(stderr).toContain(`${words}：${backup}`);
  for (const misleading of [database, 'DATABASE_URL', '--new', '从备份恢复', 'restoring-']) {
    expect(stderr).not.toContain(misleading);
  }
  expect(await countAliases(database)).toBe(1);
});

test.for(['restore', 'backup'])('%s without a name makes nothing', async (command) => {
  const database = await fixtureFile();
  const { code } = await runScript(`scripts/${command}.ts`, [''], database);
  expect(code).toBe(2);
  expect(readdirSync('.').filter((name) => name.startsWith('.part-'))).toEqual([]);
});
