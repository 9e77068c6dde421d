import { sql } from 'kysely';
import { expect } from 'vitest';
import { NoDatabase } from '#server/store/database-file.ts';
import { openDatabase, openPrivateCopy, openReadOnly, type Db } from '#server/store/database.ts';
import { clientOf } from '#server/store/postgres/client-of.ts';
import { openPool } from '#server/store/postgres/open-pool.ts';
import { storeFaultOf } from '#server/store/store-faults.ts';
import { afterFile } from '../../../support/after-file.ts';
import { emptyFile, newDatabase, openTestDatabase } from '../../../support/database.ts';
import { testOnPostgres } from '../../../support/engine.ts';

const faultOf = (act: Promise<unknown>) => act.then(() => null, storeFaultOf);

async function opened(db: Promise<Db>): Promise<Db> {
  const given = await db;
  afterFile(() => given.destroy());
  return given;
}

/** A database with a table that holds nothing. */
async function probed(): Promise<string> {
  const database = await emptyFile();
  const db = await openTestDatabase(database);
  await sql`create table probe (key text primary key)`.execute(db);
  return database;
}

const insert = (db: Db, key = 'a') =>
  db.transaction().execute((trx) => sql`insert into probe values (${key})`.execute(trx));

async function count(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from probe`.execute(db);
  return rows[0]?.count ?? -1;
}

testOnPostgres('values come as SQLite gives them', async () => {
  const db = await openTestDatabase(await emptyFile());
  const { rows } = await sql`
    select count(*) as count, sum(x) as sum, 1 < 2 as is_less, '{"a_b": 1}'::json as json,
      0.1::double precision as tenth
    from generate_series(1::bigint, 3) x`.execute(db);
  expect(rows).toEqual([{ count: 3, sum: 6, isLess: 1, json: '{"a_b": 1}', tenth: 0.1 }]);
  await expect(sql`select 9007199254740993 as x`.execute(db)).rejects.toThrow('9007199254740993');
});

testOnPostgres('tables of another program are left alone', async () => {
  const database = await newDatabase();
  const pool = openPool(database, 'command', 1);
  await pool.query('create table invoices (id int)');
  await expect(openDatabase(database)).rejects.toThrow('有别的程序的表');
  const { rows } = await pool.query(
    'select tablename from pg_tables where schemaname = current_schema()',
  );
  expect(rows).toEqual([{ tablename: 'invoices' }]);
  await pool.end();
});

testOnPostgres('tables of a newer program are left alone', async () => {
  const database = await emptyFile();
  const db = await openTestDatabase(database);
  await sql`insert into kysely_migration values ('999-later', '')`.execute(db);
  await expect(openDatabase(database)).rejects.toThrow('999-later');
  await expect(openReadOnly(database)).rejects.toThrow('999-later');
});

testOnPostgres('who only looks finds no database in an empty one, and makes none', async () => {
  const database = await newDatabase();
  await expect(openReadOnly(database)).rejects.toBeInstanceOf(NoDatabase);
  await expect(openPrivateCopy(database)).rejects.toBeInstanceOf(NoDatabase);
});

testOnPostgres('two that begin at once make the tables once', async () => {
  const database = await newDatabase();
  const both = await Promise.all([openDatabase(database), openDatabase(database)]);
  const loads = await Promise.all(both.map((db) => db.selectFrom('load').selectAll().execute()));
  expect(loads).toEqual([[], []]);
  await Promise.all(both.map((db) => db.destroy()));
});

testOnPostgres('who only looks can write nothing, nor in a transaction', async () => {
  const db = await opened(openReadOnly(await probed()));
  expect(await faultOf(sql`delete from probe`.execute(db))).toBe('read-only');
  expect(await faultOf(insert(db))).toBe('read-only');
});

testOnPostgres('what is tried is seen by nobody else, and gone with the copy', async () => {
  const database = await probed();
  const other = await opened(openReadOnly(database));
  const copy = await openPrivateCopy(database);
  await insert(copy);
  // A part of it that fails is taken back alone.
  await expect(insert(copy)).rejects.toMatchObject({ code: '23505' });
  expect([await count(copy), await count(other)]).toEqual([1, 0]);
  await copy.destroy();
  expect(await count(other)).toBe(0);
});

testOnPostgres('one writes at a time, and who waits too long is told', async () => {
  const database = await probed();
  const [one, two] = [await openTestDatabase(database), await openTestDatabase(database)];
  const held = Promise.withResolvers<undefined>();
  const begun = Promise.withResolvers<undefined>();
  const first = one.transaction().execute(async () => {
    begun.resolve(undefined);
    await held.promise;
  });
  await begun.promise;
  expect(await faultOf(insert(two))).toBe('busy');
  held.resolve(undefined);
  await first;
  await insert(two);
  expect(await count(one)).toBe(1);
});

testOnPostgres('a statement that failed takes the whole transaction with it', async () => {
  const db = await openTestDatabase(await probed());
  const act = db.transaction().execute(async (trx) => {
    await sql`insert into probe values ('a')`.execute(trx);
    await sql`select 1 / 0`.execute(trx).catch(() => undefined);
  });
  await expect(act).rejects.toMatchObject({ name: 'PostgresError', code: '25P02' });
  expect(await count(db)).toBe(0);
});

testOnPostgres('a session that was ended is told, and the next act has another', async () => {
  const db = await openTestDatabase(await probed());
  const act = db.transaction().execute(async (trx) => {
    await sql`insert into probe values ('a')`.execute(trx);
    await sql`select pg_terminate_backend(pg_backend_pid())`.execute(trx);
  });
  expect(await faultOf(act)).toBe('unreachable');
  await insert(db);
  expect(await count(db)).toBe(1);
});

testOnPostgres('a commit whose connection breaks is one of which nothing is known', async () => {
  const db = await openTestDatabase(await probed());
  await sql`create function stop() returns trigger language plpgsql as
    'begin perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(5); return null; end'`.execute(
    db,
  );
  await sql`create constraint trigger stop after insert on probe deferrable initially deferred
    for each row execute function stop()`.execute(db);
  expect(await faultOf(insert(db))).toBe('unsure');
  expect(await count(db)).toBe(0);
});

testOnPostgres('rows can be gone through a few at a time', async () => {
  const db = await openTestDatabase(await emptyFile());
  const numbers = sql<{ x: number }>`(select generate_series(1, 10) as x)`.as('numbers');
  const seen: number[] = [];
  for await (const { x } of db.selectFrom(numbers).select('x').orderBy('x').stream(3)) {
    seen.push(x);
    if (x === 7) break;
  }
  expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

testOnPostgres('a transaction has a client for what is copied', async () => {
  const db = await openTestDatabase(await probed());
  await db.transaction().execute(async (trx) => {
    const client = await clientOf(trx);
    await client.query("insert into probe values ('a')");
  });
  expect(await count(db)).toBe(1);
});

testOnPostgres('a server that is not there is told as such', async () => {
  expect(await faultOf(openDatabase('postgres://tongbao@127.0.0.1:1/none'))).toBe('unreachable');
});
