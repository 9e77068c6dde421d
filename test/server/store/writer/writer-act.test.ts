import { threadId } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { openDatabase, openServed, type Db } from '#server/store/database.ts';
import { storeFaultOf } from '#server/store/store-faults.ts';
import type { WriterAct } from '#server/store/writer/writer-act.ts';
import { afterFile } from '#test/support/after-file.ts';
import { fixtureFile } from '#test/support/database.ts';
import { BREAK, FIND_DAMAGE, MISNAMED, REMEMBER, SLIP } from './some-acts.ts';

const AT = new Date('2026-03-02T01:00:00.000Z');

const HOW = { served: openServed, alone: openDatabase };

async function opened(how: keyof typeof HOW): Promise<Db> {
  const db = await HOW[how](await fixtureFile());
  afterFile(() => db.destroy());
  return db;
}

const carryOut = <Input, Result>(db: Db, act: WriterAct<Input, Result>, input: Input) =>
  db.transaction().execute((trx) => act.runIn(trx, input));
const remembered = (db: Db) => db.selectFrom('alias').select('alias').orderBy('alias').execute();

describe.each(['served', 'alone'] as const)('an act on a database that is %s', (how) => {
  test('is a part of its transaction, gets what it is given and gives what it found', async () => {
    const db = await opened(how);
    const first = await carryOut(db, REMEMBER, { alias: '甲', at: AT });
    expect(first).toMatchObject({ kept: [{ alias: '甲' }], at: AT });
    expect(first.threadId !== threadId).toBe(how === 'served');
    const both = await db.transaction().execute(async (trx) => {
      await REMEMBER.runIn(trx, { alias: '乙', at: AT });
      return remembered(trx);
    });
    expect(both).toEqual([{ alias: '乙' }, { alias: '甲' }]);
    expect(await remembered(db)).toEqual(both);
  });

  test('leaves nothing when it fails, tells what SQLite told, and the next goes through', async () => {
    const db = await opened(how);
    await expect(carryOut(db, BREAK, null)).rejects.toMatchObject({
      name: 'SqliteError',
      code: 'SQLITE_CONSTRAINT_NOTNULL',
    });
    expect(await remembered(db)).toEqual([]);
    await carryOut(db, REMEMBER, { alias: '甲', at: AT });
    expect(await remembered(db)).toEqual([{ alias: '甲' }]);
  });

  test('tells of damage as damage, and of a slip by its words and where it happened', async () => {
    const db = await opened(how);
    await expect(carryOut(db, FIND_DAMAGE, 'act.detail 3')).rejects.toSatisfy(
      (error) => storeFaultOf(error) === 'damaged',
    );
    await expect(carryOut(db, SLIP, null)).rejects.toMatchObject({
      message: 'a slip',
      stack: expect.stringContaining('some-acts.ts') as string,
    });
  });
});

test('an act that stands elsewhere than it says is a fault of the program', async () => {
  const db = await opened('served');
  await expect(carryOut(db, MISNAMED, null)).rejects.toThrow('has no act “ELSEWHERE”');
});
