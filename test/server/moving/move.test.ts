import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentHash } from '#server/audit/content-hash.ts';
import { insertAlias } from '#server/store/aliases.ts';
import { appendAct } from '#server/store/acts.ts';
import { openDatabase, openReadOnly } from '#server/store/database.ts';
import { NOW } from '#server/store/vintage.ts';
import { emptyFile, fixtureFile, newDatabase } from '#test/support/database.ts';
import { describeOnPostgres } from '#test/support/engine.ts';
import { newSqlite } from '#test/support/sqlite-databases.ts';
import { contentOf, moveFrom, within } from './moved.ts';

const alias = (name: string) =>
  ({ kind: 'indicator', alias: name, id: 'gdp', by: 'li', at: '2026' }) as const;
const addAlias = (database: string, name: string) =>
  within(database, (db) => db.transaction().execute((trx) => insertAlias(trx, alias(name))));

const EDITION = {
  ...{ id: 1, releaseId: '2026-01', no: 1, state: 'draft' as const, info: '{}', reason: '' },
  ...{ openedBy: 'li', openedAt: '2026', embargoUntil: null, fromRelease: null },
  ...{ approvedAtLoad: null, loadId: null, entryLayout: null, collection: null },
};

/** A progress that breaks the move off once a table has come. */
const breakAt = (name: string) => ({
  progress: ({ file }: { file: string }) => {
    if (file === name) throw new Error(`broken off at ${name}`);
  },
});

/** Each makes databases on two engines, on a machine that may have others to do. */
const SLOW = { timeout: 120_000 };

describeOnPostgres('a database that is moved', SLOW, () => {
  test('is the same in the other engine and back again, to the numbers it gives next', async () => {
    const [first, file, last] = [await fixtureFile(), newSqlite(), await newDatabase()];
    await addAlias(first, String.raw`以\.开头\N，有	制表、"引号"和😀`);
    const [there, back] = [await moveFrom(first, file), await moveFrom(file, last)];
    expect(await contentOf(file)).toEqual(await contentOf(first));
    expect(await contentOf(last)).toEqual(await contentOf(first));
    expect(back).toEqual(there);
    const hashes: string[] = [];
    for (const database of [first, file, last]) {
      await within(database, async (db) => {
        hashes.push(await contentHash(db, NOW));
        const doing = { at: '2026-01-06', by: 'li', door: 'console', detail: {} } as const;
        const act = { ...doing, kind: 'audit-exported', subject: 'audit' } as const;
        await db.transaction().execute((trx) => appendAct(trx, act));
      });
    }
    expect(hashes).toEqual(hashes.map(() => there.contentHash));
    expect(await contentOf(last)).toEqual(await contentOf(first));
    expect(await contentOf(file)).toEqual(await contentOf(first));
  });

  test('and was broken off, again and again, is opened by nobody, and gone on with', async () => {
    const [from, file, back] = [await fixtureFile(), newSqlite(), await newDatabase()];
    for (const [one, other] of [
      [from, file],
      [file, back],
    ] as const) {
      const tables: string[] = [];
      for (const table of ['sheet', 'observation']) {
        await expect(moveFrom(one, other, breakAt(table))).rejects.toThrow('broken off at');
        for (const open of [openReadOnly, openDatabase]) {
          await expect(open(other)).rejects.toThrow('数据库还没有搬完，不能用');
        }
      }
      await moveFrom(one, other, { progress: ({ file: name }) => void tables.push(name) });
      expect(tables).not.toContain('observation');
      expect(await contentOf(other)).toEqual(await contentOf(from));
    }
  });

  test('is not gone on with from another state of the source, but from the beginning', async () => {
    const [from, file] = [await fixtureFile(), newSqlite()];
    await expect(moveFrom(from, file, breakAt('sheet'))).rejects.toThrow('broken off');
    await addAlias(from, '别名');
    await expect(moveFrom(from, file)).rejects.toThrow('原来的数据库改过');
    await moveFrom(from, file, { restart: true });
    expect(await contentOf(file)).toEqual(await contentOf(from));
    const last = await newDatabase();
    await expect(moveFrom(file, last, breakAt('act'))).rejects.toThrow('broken off');
    await addAlias(file, '又一个');
    await expect(moveFrom(file, last)).rejects.toThrow('原来的数据库改过');
    await moveFrom(file, last, { restart: true });
    expect(await contentOf(last)).toEqual(await contentOf(file));
  });
});

describeOnPostgres('moving is refused', SLOW, () => {
  test('into a database that has data, which is left as it was', async () => {
    const [from, other, file] = [await fixtureFile(), await fixtureFile(), newSqlite()];
    await moveFrom(from, file);
    const before = await contentOf(other);
    for (const restart of [false, true]) {
      await expect(moveFrom(file, other, { restart })).rejects.toThrow('里已有数据，没有改动');
      await expect(moveFrom(from, file, { restart })).rejects.toThrow('里已有数据，没有改动');
    }
    expect(await contentOf(other)).toEqual(before);
  });

  test('where the server has no such database', async () => {
    const file = newSqlite();
    await moveFrom(await emptyFile(), file);
    await expect(moveFrom(file, `${await newDatabase()}_not`)).rejects.toThrow('没有这个数据库');
  });

  test('while others have the source open, unless what they write may stay behind', async () => {
    const [from, file] = [await fixtureFile(), newSqlite()];
    await moveFrom(from, file);
    for (const [one, other] of [
      [from, newSqlite()],
      [file, await newDatabase()],
    ] as const) {
      const db = await openDatabase(one);
      await db.selectFrom('load').select('id').execute();
      await expect(moveFrom(one, other)).rejects.toThrow('正被使用');
      const writeOnce = { isDone: false };
      const progress = () => {
        writeOnce.isDone = true;
      };
      await moveFrom(one, other, { whileOpen: true, progress });
      expect(writeOnce.isDone).toBe(true);
      await db.destroy();
      expect(await contentOf(other)).toEqual(await contentOf(one));
    }
  });

  test('of a text that PostgreSQL can’t hold, by its table', async () => {
    const [empty, file] = [await emptyFile(), newSqlite()];
    await moveFrom(empty, file);
    await addAlias(file, '空\0字符');
    const refusal = '表 alias 里有一处文字含空字符（NUL），PostgreSQL 存不了：“空␀字符”';
    await expect(moveFrom(file, await newDatabase())).rejects.toThrow(refusal);
  });
});

describeOnPostgres('whatever stands in a row', SLOW, () => {
  const text = fc.string({ unit: 'grapheme' }).map((one) => one.replaceAll('\0', ''));
  const line = fc.record({ alias: text, by: text, bytes: fc.uint8Array(), value: fc.json() });

  test('comes to the other engine and back as it was', async () => {
    const property = fc.asyncProperty(fc.array(line, { maxLength: 40 }), async (lines) => {
      const [from, file, back] = [await emptyFile(), newSqlite(), await newDatabase()];
      await within(from, async (db) => {
        await db.insertInto('edition').values(EDITION).execute();
        const upload = { id: 'u', editionId: 1, by: 'li', at: '2026' };
        await db.insertInto('upload').values(upload).execute();
        for (const [position, { alias: name, by, bytes, value }] of lines.entries()) {
          const named = {
            kind: 'region' as const,
            alias: `${position}${name}`,
            id: name,
            by,
            at: by,
          };
          await db.insertInto('alias').values(named).execute();
          const file = { uploadId: 'u', position, name, bytes, regionId: null };
          await db.insertInto('uploadFile').values(file).execute();
          await db
            .insertInto('setting')
            .values({ name: `${position}`, value })
            .execute();
        }
      });
      await moveFrom(from, file);
      await moveFrom(file, back);
      const before = await contentOf(from);
      expect(await contentOf(file)).toEqual(before);
      expect(await contentOf(back)).toEqual(before);
    });
    await fc.assert(property, { numRuns: 2 });
  });
});

describe('what was moved', () => {
  test('is told apart by one value', async () => {
    const [one, other] = [await fixtureFile(), await fixtureFile()];
    expect(await contentOf(one)).toEqual(await contentOf(other));
    await addAlias(other, '别名');
    const [before, now] = [await contentOf(one), await contentOf(other)];
    const differ = Object.keys(now).filter((name) => before[name] !== now[name]);
    expect(differ).toContain('alias');
    expect(now['alias']).not.toEqual(before['alias']);
    expect(now['observation']).toEqual(before['observation']);
  });
});
