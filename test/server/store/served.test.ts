import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { insertAlias } from '#server/store/aliases.ts';
import { openServed, type Db, type Trx } from '#server/store/database.ts';
import { storeFaultOf } from '#server/store/store-faults.ts';
import { asWrite, WRITE_LIMITS } from '#server/store/writer/write-kind.ts';
import { afterFile } from '#test/support/after-file.ts';
import { fixtureFile } from '#test/support/database.ts';
import { holdForWriting } from '#test/support/holder.ts';

const QUICK = { ...WRITE_LIMITS, short: { waitMs: 300, behindMs: 0 } };

async function served(limits = WRITE_LIMITS): Promise<{ db: Db; file: string }> {
  const file = await fixtureFile();
  const db = await openServed(file, { limits });
  afterFile(() => db.destroy());
  return { db, file };
}

const remember = (trx: Trx, alias: string) =>
  insertAlias(trx, { kind: 'indicator', alias, id: 'gdp', by: 'li', at: '2026' });
const remembered = async (db: Db) =>
  (await db.selectFrom('alias').select('alias').execute()).length;

describe('a database that is served', () => {
  test('shows what is committed, and a transaction what it has written', async () => {
    const { db } = await served();
    await db.transaction().execute(async (trx) => {
      await remember(trx, '甲');
      expect([await remembered(trx), await remembered(db)]).toEqual([1, 0]);
    });
    expect(await remembered(db)).toBe(1);
  });

  test('keeps nothing of a transaction that fails, and goes on', async () => {
    const { db } = await served();
    const failing = db.transaction().execute(async (trx) => {
      await remember(trx, '甲');
      await sql`insert into load (id) values (1)`.execute(trx);
    });
    await expect(failing).rejects.toThrow('constraint failed');
    await db.transaction().execute((trx) => remember(trx, '乙'));
    expect(await db.selectFrom('alias').select('alias').execute()).toEqual([{ alias: '乙' }]);
  });

  test('is written in transactions alone', async () => {
    const { db } = await served();
    const stray = db.deleteFrom('load').execute();
    await expect(stray).rejects.toThrow('only a transaction may write');
  });

  test('has on the disk what was committed, before it says so', async () => {
    const { db } = await served();
    const { rows } = await db.transaction().execute((trx) => sql`pragma synchronous`.execute(trx));
    // FULL: the log is synced at each commit. docs: sqlite.org/pragma.html#pragma_synchronous
    expect(rows).toEqual([{ synchronous: 2 }]);
  });

  test('gives a transaction bytes and numbers as they are', async () => {
    const { db } = await served();
    const given = [new Uint8Array([0, 255]), 1.5, null, '率'] as const;
    const [bytes, number, missing, text] = given;
    const { rows } = await db.transaction().execute((trx) =>
      sql`select ${bytes} as bytes, ${number} as number, ${missing} as missing, ${text} as text,
        typeof(${bytes}) as kind`.execute(trx),
    );
    const [row] = rows as [{ bytes: Uint8Array }];
    expect({ ...row, bytes: [...row.bytes] }).toEqual({
      bytes: [0, 255],
      number: 1.5,
      missing: null,
      text: '率',
      kind: 'blob',
    });
  });

  test('leaves no log beside its file when it is closed', async () => {
    const { db, file } = await served();
    await db.transaction().execute((trx) => remember(trx, '甲'));
    await db.destroy();
    const again = await openServed(file);
    expect(await remembered(again)).toBe(1);
    await again.destroy();
    expect(existsSync(`${file}-wal`)).toBe(false);
  });
});

test('a program that closes its database goes on to its end', async () => {
  const file = await fixtureFile();
  const source = new URL('../../../server/store/database.ts', import.meta.url).href;
  const program = `
    const { openServed } = await import(${JSON.stringify(source)});
    const db = await openServed(${JSON.stringify(file)});
    await db.transaction().execute((trx) => trx.selectFrom('load').selectAll().execute());
    await db.destroy();
    console.log('the end');`;
  const args = ['--input-type=module', '-e', program];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  expect(stdout).toBe('the end\n');
});

describe('while another process writes', () => {
  test('reads go on, a write is refused in time, and the next goes through', async () => {
    const { db, file } = await served(QUICK);
    const letGo = await holdForWriting(file);
    const writing = db.transaction().execute((trx) => remember(trx, '甲'));
    const refused = expect(writing).rejects.toSatisfy((error) => storeFaultOf(error) === 'busy');
    for (let reads = 0; reads < 10; reads += 1) expect(await remembered(db)).toBe(0);
    await refused;
    await letGo();
    await db.transaction().execute((trx) => remember(trx, '乙'));
    expect(await remembered(db)).toBe(1);
  });

  test('short acts are done before long ones that came earlier', async () => {
    const { db } = await served();
    const done: string[] = [];
    const write = (alias: string) =>
      db.transaction().execute(async (trx) => {
        await remember(trx, alias);
        done.push(alias);
      });
    await Promise.all([
      write('先来'),
      asWrite('bookkeeping', () => write('记账')),
      asWrite('long', () => write('发布')),
      write('登录'),
    ]);
    expect(done).toEqual(['先来', '登录', '发布', '记账']);
  });
});

test('an act that is under way is done before the database closes', async () => {
  const { db, file } = await served();
  const begun = Promise.withResolvers<undefined>();
  const writing = db.transaction().execute(async (trx) => {
    begun.resolve(undefined);
    await setTimeout(50);
    await remember(trx, '甲');
  });
  await begun.promise;
  await db.destroy();
  await writing;
  const again = await openServed(file);
  expect(await remembered(again)).toBe(1);
  await again.destroy();
});

test('a database that can only be read is read, and says so to whoever would write', async () => {
  const { db } = await served();
  await db.transaction().execute((trx) => sql`pragma query_only = 1`.execute(trx));
  const writing = db.transaction().execute((trx) => remember(trx, '甲'));
  await expect(writing).rejects.toSatisfy((error) => storeFaultOf(error) === 'read-only');
  expect(await remembered(db)).toBe(0);
});

test('a full disk stops writing, not reading', async () => {
  const { db } = await served();
  const pages = (trx: Trx) => sql<{ pageCount: number }>`pragma page_count`.execute(trx);
  await db.transaction().execute(async (trx) => {
    const [{ pageCount } = { pageCount: 0 }] = (await pages(trx)).rows;
    await sql`pragma max_page_count = ${sql.lit(pageCount)}`.execute(trx);
  });
  const large = 'x'.repeat(1_000_000);
  const writing = db.transaction().execute((trx) => remember(trx, large));
  await expect(writing).rejects.toSatisfy((error) => storeFaultOf(error) === 'full');
  expect(await remembered(db)).toBe(0);
  await db.transaction().execute((trx) => sql`pragma max_page_count = 1000000`.execute(trx));
  await db.transaction().execute((trx) => remember(trx, large));
  expect(await remembered(db)).toBe(1);
});
