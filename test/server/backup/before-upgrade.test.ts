import { closeSync, openSync, readdirSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import SQLite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { latestLoad } from '#server/store/loads.ts';
import { openReadOnly } from '#server/store/database.ts';
import { fixtureFile, newDatabaseFile } from '#test/support/database.ts';
import { olderFile } from '#test/support/older.ts';
import { runScript } from '#test/scripts/run-script.ts';

const stepsOf = (file: string) => {
  const sqlite = new SQLite(file, { readonly: true });
  const names = sqlite.prepare('select name from kysely_migration').pluck().all();
  sqlite.close();
  return names;
};

test('an older database is backed up beside itself before it is changed, which is said', async () => {
  const file = olderFile();
  const { code, stderr } = await runScript('scripts/audit.ts', ['export'], file);
  expect(code).toBe(0);
  const [, copy = ''] = /升级前的备份：(\S+)\n/u.exec(stderr) ?? [];
  expect(copy).toMatch(/\/tongbao\.before-upgrade-\d{8}T\d{6}Z\.sqlite$/u);
  expect([stepsOf(copy), stepsOf(file)]).toEqual([
    expect.not.arrayContaining(['021-keys-end']),
    expect.arrayContaining(['021-keys-end']),
  ]);
  const db = await openReadOnly(copy);
  expect(await latestLoad(db)).toMatchObject({ id: 5 });
  await db.destroy();
});

test('one that is up to date, or new, is not', async () => {
  const [file, fresh] = [await fixtureFile(), newDatabaseFile()];
  for (const [script, args, one] of [
    ['audit', ['export'], file],
    ['load', ['--new', 'data/dictionary'], fresh],
  ] as const) {
    const { code, stderr } = await runScript(`scripts/${script}.ts`, args, one);
    expect([code, stderr, readdirSync(dirname(one))]).toEqual([0, '', ['tongbao.sqlite']]);
  }
});

test('a damaged one is not upgraded', async () => {
  const file = olderFile();
  const sqlite = new SQLite(file);
  const { rootpage } = sqlite
    .prepare<[], { rootpage: number }>(
      "select rootpage from sqlite_schema where type = 'index' and tbl_name = 'observation' limit 1",
    )
    .get()!;
  sqlite.pragma('wal_checkpoint(truncate)');
  sqlite.close();
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(4096), 0, 4096, (rootpage - 1) * 4096);
  closeSync(handle);
  const { code, stderr } = await runScript('scripts/audit.ts', ['export'], file);
  expect(code).toBe(1);
  expect(stderr).toContain('损坏，没有升级');
  expect(readdirSync(dirname(file))).toEqual(['tongbao.sqlite']);
  expect(stepsOf(file)).not.toContain('021-keys-end');
});
