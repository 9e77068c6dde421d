import { openSync, statSync, truncateSync, writeSync, closeSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { insertAlias } from '#server/store/aliases.ts';
import { faultOfFile, openServed, type Db } from '#server/store/database.ts';
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

test('a served file that was cut off takes nothing more, and the server is not ready', async () => {
  const { db, file } = await served();
  const app = await fixtureApp(db);
  expect(await write(db, '甲')).toBeNull();
  truncateSync(file, 100_000);
  expect([await write(db, '乙'), faultOfFile(db)]).toEqual(['damaged', 'damaged']);
  const { statusCode, body } = await app.inject('/ready');
  expect([statusCode, JSON.parse(body)]).toMatchObject([503, { checks: { database: false } }]);
});

test('nor is an act done whose file is cut off meanwhile', async () => {
  const { db, file } = await served();
  const act = db.transaction().execute(async (trx) => {
    await insertAlias(trx, { kind: 'indicator', alias: '甲', id: 'gdp', by: '', at: '' });
    truncateSync(file, 100_000);
  });
  expect(await act.then(() => null, storeFaultOf)).toBe('damaged');
});

test('once a page could not be read nothing more is written', async () => {
  const { db, file } = await served();
  expect(await write(db, '甲')).toBeNull();
  spoil(file);
  const read = db.selectFrom('observation').selectAll().execute();
  expect(await read.then(() => null, storeFaultOf)).toBe('damaged');
  expect([await write(db, '乙'), faultOfFile(db)]).toEqual(['damaged', 'damaged']);
});

/** All but the first pages is no page any more, at the length it was. */
function spoil(file: string): void {
  const from = 100_000;
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(statSync(file).size - from, 0xff), 0, null, from);
  closeSync(handle);
}

test('a file that VACUUM made shorter, and that grows again, is sound', async () => {
  const { db, file } = await served();
  const other = new SQLite(file);
  afterFile(() => void other.close());
  other.exec('create table large (a); insert into large values (zeroblob(2000000))');
  other.pragma('wal_checkpoint(TRUNCATE)');
  expect(await write(db, '甲')).toBeNull();
  const { size } = statSync(file);
  other.exec('drop table large; vacuum');
  other.pragma('wal_checkpoint(TRUNCATE)');
  // Its pages stand in the log now, and the file is shorter than they are and than it was.
  other.exec('create table large (a); insert into large values (zeroblob(1000000))');
  expect(statSync(file).size).toBeLessThan(size - 1_000_000);
  expect([await write(db, '乙'), faultOfFile(db)]).toEqual([null, null]);
});
