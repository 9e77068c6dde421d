import { describe, expect, test } from 'vitest';
import { insertAlias } from '#server/store/aliases.ts';
import { changeMark, openDatabase, openServed, type Db, type Trx } from '#server/store/database.ts';
import { afterFile } from '#test/support/after-file.ts';
import { fixtureFile } from '#test/support/database.ts';

async function openBy(open: (file: string) => Promise<Db>): Promise<{ db: Db; other: Db }> {
  const file = await fixtureFile();
  const opened = { db: await open(file), other: await openDatabase(file) };
  for (const one of Object.values(opened)) afterFile(() => one.destroy());
  return opened;
}

const remember = (trx: Trx, alias: string) =>
  insertAlias(trx, { kind: 'indicator', alias, id: 'gdp', by: 'li', at: '2026' });

const WAYS = [
  { name: 'a served database', open: (file: string) => openServed(file) },
  { name: 'a database that one command has', open: openDatabase },
];

describe.for(WAYS)('the mark of $name', ({ open }) => {
  test('stays while it is only read, by whomever', async () => {
    const { db, other } = await openBy(open);
    const mark = changeMark(db);
    expect(mark).not.toBeNull();
    for (const one of [db, other]) await one.selectFrom('load').selectAll().execute();
    expect(changeMark(db)).toBe(mark);
  });

  test('is another after each commit of its own', async () => {
    const { db } = await openBy(open);
    const marks = [changeMark(db)];
    for (const alias of ['甲', '乙']) {
      await db.transaction().execute((trx) => remember(trx, alias));
      marks.push(changeMark(db));
    }
    expect(new Set(marks).size).toBe(3);
  });

  test('is another after a commit of somebody else, and not before', async () => {
    const { db, other } = await openBy(open);
    const mark = changeMark(db);
    await other.transaction().execute(async (trx) => {
      await remember(trx, '甲');
      expect(changeMark(db)).toBe(mark);
    });
    expect(changeMark(db)).not.toBe(mark);
  });

  test('can not be told once it is closed', async () => {
    const { db } = await openBy(open);
    await db.destroy();
    expect(changeMark(db)).toBeNull();
  });
});
