import { copyFileSync, renameSync, rmSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { insertAlias } from '#server/store/aliases.ts';
import { faultOfFile, openDatabase, openServed, type Db } from '#server/store/database.ts';
import { storeFaultOf } from '#server/store/store-faults.ts';
import { afterFile } from '#test/support/after-file.ts';
import { fixtureApp, fixtureFile } from '#test/support/database.ts';

async function served(): Promise<{ db: Db; file: string }> {
  const file = await fixtureFile();
  const db = await openServed(file);
  afterFile(() => db.destroy());
  return { db, file };
}

const write = (db: Db, alias: string) =>
  db
    .transaction()
    .execute((trx) => insertAlias(trx, { kind: 'indicator', alias, id: 'gdp', by: '', at: '' }))
    .then(() => null, storeFaultOf);

describe('a served database whose file', () => {
  const cases: readonly { name: string; change: (file: string) => void }[] = [
    { name: 'is deleted', change: (file) => rmSync(file) },
    { name: 'is moved away', change: (file) => renameSync(file, `${file}.old`) },
    {
      name: 'is replaced by another',
      change: (file) => {
        copyFileSync(file, `${file}.new`);
        renameSync(`${file}.new`, file);
      },
    },
  ];
  const LOST: typeof cases = [
    { name: 'loses its log', change: (file) => rmSync(`${file}-wal`) },
    { name: 'loses the index of its log', change: (file) => rmSync(`${file}-shm`) },
    {
      name: 'has another log',
      change: (file) => {
        copyFileSync(`${file}-wal`, `${file}-wal.new`);
        renameSync(`${file}-wal.new`, `${file}-wal`);
      },
    },
  ];
  test.for([...cases, ...LOST])(
    '$name takes nothing more, which it says, and reads on',
    async ({ change }) => {
      const { db, file } = await served();
      expect([await write(db, '甲'), faultOfFile(db)]).toEqual([null, null]);
      change(file);
      expect([await write(db, '乙'), faultOfFile(db)]).toEqual(['moved', 'moved']);
      expect(await db.selectFrom('alias').select('alias').execute()).toEqual([{ alias: '甲' }]);
    },
  );

  test('is moved back writes again', async () => {
    const { db, file } = await served();
    renameSync(file, `${file}.old`);
    expect(await write(db, '甲')).toBe('moved');
    renameSync(`${file}.old`, file);
    expect([await write(db, '甲'), faultOfFile(db)]).toEqual([null, null]);
  });
});

test('what was written before the log was deleted is kept by a server that is stopped', async () => {
  const { db, file } = await served();
  expect(await write(db, '甲')).toBeNull();
  rmSync(`${file}-wal`);
  expect(await write(db, '乙')).toBe('moved');
  await db.destroy();
  const again = await openDatabase(file);
  afterFile(() => again.destroy());
  expect(await again.selectFrom('alias').select('alias').execute()).toEqual([{ alias: '甲' }]);
});

test('an act under way when the log goes away is not said to be done', async () => {
  const { db, file } = await served();
  const act = db.transaction().execute(async (trx) => {
    await insertAlias(trx, { kind: 'indicator', alias: '甲', id: 'gdp', by: '', at: '' });
    rmSync(`${file}-wal`);
  });
  expect(await act.then(() => null, storeFaultOf)).toBe('moved');
  expect(await db.selectFrom('alias').select('alias').execute()).toEqual([]);
});

test('a log that is brought into the file and begins anew is the same one', async () => {
  const { db, file } = await served();
  expect(await write(db, '甲')).toBeNull();
  const other = new SQLite(file);
  other.pragma('wal_checkpoint(TRUNCATE)');
  other.exec('vacuum');
  other.close();
  expect([await write(db, '乙'), faultOfFile(db)]).toEqual([null, null]);
});

test('a server whose database went away is not ready', async () => {
  const { db, file } = await served();
  const app = await fixtureApp(db);
  expect((await app.inject('/ready')).statusCode).toBe(200);
  rmSync(file);
  const { statusCode, body } = await app.inject('/ready');
  expect([statusCode, JSON.parse(body)]).toMatchObject([503, { checks: { database: false } }]);
});
