import {
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import SQLite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { contentHash } from '#server/audit/content-hash.ts';
import { backUp } from '#server/backup/back-up.ts';
import { hashRows } from '#server/backup/rows-hash.ts';
import { insertAlias } from '#server/store/aliases.ts';
import { openDatabase, openReadOnly, openServed } from '#server/store/database.ts';
import { NOW } from '#server/store/vintage.ts';
import { afterFile } from '#test/support/after-file.ts';
import { newFolder } from '#test/support/data-folder.ts';
import { fixtureFile, newDatabaseFile } from '#test/support/database.ts';
import { tamper } from '#test/support/tamper.ts';

const aliasNo = (no: number) => {
  return { kind: 'indicator', alias: `别名${no}`, id: 'gdp', by: 'li', at: '2026' } as const;
};

async function openDb(file: string) {
  const db = await openDatabase(file);
  afterFile(() => db.destroy());
  return db;
}

describe('a backup', () => {
  test('is one file with the same data, for its owner alone', async () => {
    const [database, file] = [await fixtureFile(), newDatabaseFile()];
    const report = await backUp(database, file);
    expect(report).toMatchObject({ acts: 1, loads: 1, bytes: statSync(file).size });
    expect(readdirSync(dirname(file))).toEqual(['tongbao.sqlite']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const hash = await contentHash(await openDb(database), NOW);
    expect([report.contentHash, await contentHash(await openDb(file), NOW)]).toEqual([hash, hash]);
  });

  test('holds what only the log holds yet, and is of one moment while a server writes', async () => {
    const [database, file] = [await fixtureFile(), newDatabaseFile()];
    const server = await openServed(database);
    afterFile(() => server.destroy());
    const write = (no: number) =>
      server.transaction().execute((trx) => insertAlias(trx, aliasNo(no)));
    for (let no = 0; no < 20; no += 1) await write(no);
    const state = { isDone: false };
    const backingUp = backUp(database, file).finally(() => (state.isDone = true));
    let no = 20;
    while (!state.isDone) {
      await write(no);
      no += 1;
    }
    await backingUp;
    const db = await openReadOnly(file);
    afterFile(() => db.destroy());
    const aliases = await db.selectFrom('alias').select('alias').execute();
    expect(aliases.length).toBeGreaterThanOrEqual(20);
    expect(aliases.length).toBeLessThan(no);
    expect(aliases.map(({ alias }) => alias).sort()).toEqual(
      aliases.map((_, index) => aliasNo(index).alias).sort(),
    );
  });

  test('is not written over a file, nor into a folder that is not there', async () => {
    const [database, file] = [await fixtureFile(), newDatabaseFile()];
    writeFileSync(file, 'mine');
    await expect(backUp(database, file)).rejects.toThrow('备份不覆盖文件');
    expect(readFileSync(file, 'utf8')).toBe('mine');
    const nowhere = join(newFolder(), 'no', 'backup.sqlite');
    await expect(backUp(database, nowhere)).rejects.toThrow('没有这个文件夹');
  });

  test('is not written where a link to nothing has the name, and leaves nothing', async () => {
    const [database, file] = [await fixtureFile(), newDatabaseFile()];
    symlinkSync('/nonexistent/backup.sqlite', file);
    await expect(backUp(database, file)).rejects.toThrow('备份不覆盖文件');
    expect(readdirSync(dirname(file))).toEqual([basename(file)]);
  });

  test('of a damaged database names that, not a copy on the way', async () => {
    const [database, file] = [await fixtureFile(), newDatabaseFile()];
    const bytes = readFileSync(database);
    writeFileSync(database, bytes.fill(0xa5, 8 * 4096, 9 * 4096));
    await expect(backUp(database, file)).rejects.toThrow(new RegExp(`^${database}：`, 'u'));
    expect(readdirSync(dirname(file))).toEqual([]);
  });

  test('of a database that was tampered with is not made', async () => {
    const [database, file] = [await fixtureFile(), newDatabaseFile()];
    tamper(database, (sqlite) =>
      sqlite.exec('update observation set units = 10 where units = 83 and decimals = 1'),
    );
    await expect(backUp(database, file)).rejects.toThrow(new RegExp(`^${database}：.*被改过`, 'u'));
    expect(existsSync(file)).toBe(false);
    expect(readdirSync(dirname(file))).toEqual([]);
  });
});

describe('the hash of rows', () => {
  const hashOf = (...statements: string[]) => {
    const sqlite = new SQLite(':memory:');
    for (const statement of statements) sqlite.exec(statement);
    const hash = hashRows(sqlite);
    sqlite.close();
    return hash;
  };
  const table = 'create table t (a, b)';

  test('is the same for the same rows', () => {
    const row = "insert into t values (1, 'x')";
    expect(hashOf(table, row)).toBe(hashOf(table, row));
  });

  test.for([
    ["(1, 'x')", "('1', 'x')"],
    ["(1, 'x')", "(1.5, 'x')"],
    ["('ab', 'c')", "('a', 'bc')"],
    ['(null, 1)', "('null', 1)"],
    ["(x'31', 1)", "('1', 1)"],
    ['(9007199254740993, 1)', '(9007199254740992, 1)'],
  ])('tells %s from %s', ([one, other]) => {
    const of = (values: string) => hashOf(table, `insert into t values ${values}`);
    expect(of(one!)).not.toBe(of(other!));
  });

  test('tells a table without a row from one without its index', () => {
    expect(hashOf(table)).not.toBe(hashOf(table, 'create index i on t (a)'));
  });
});
