import { Client } from 'pg';
import { expect, test } from 'vitest';
import { requirePlace, requireThere } from '#server/require-place.ts';
import { openDatabase } from '#server/store/database.ts';
import { newDatabase } from '#test/support/database.ts';
import { describeOnPostgres } from '#test/support/engine.ts';

const madeIn = async (database: string) => (await openDatabase(database)).destroy();

async function makeTable(database: string): Promise<void> {
  const client = new Client({ connectionString: database });
  await client.connect();
  await client.query('create table theirs (a integer)');
  await client.end();
}

describeOnPostgres('a database of a server', () => {
  const cases: readonly [
    made: boolean,
    isNamed: boolean,
    isNew: boolean,
    refusal: string | null,
  ][] = [
    [true, true, false, null],
    [true, false, false, null],
    [true, true, true, '已有数据库'],
    [false, true, true, null],
    // The installation says which one is the usual place: it is made for this.
    [false, false, false, null],
    [false, true, false, '数据库是空的'],
  ];
  test.for(cases)(
    'that has tables: %s (named: %s, --new: %s) is refused: %s',
    async ([isMade, isDatabaseNamed, isNew, refusal]) => {
      const database = await newDatabase();
      if (isMade) await madeIn(database);
      const required = requirePlace({ database, isDatabaseNamed }, isNew);
      if (refusal === null) await required;
      else await expect(required).rejects.toThrow(refusal);
    },
  );

  test('that is not there is refused with how it is made, whatever is asked', async () => {
    const database = `${await newDatabase()}_not_there`;
    const refusal = /^没有这个数据库：postgres:\/\/[^:]+@[^:]+:\d+\/\S+_not_there。.*createdb/u;
    await expect(requireThere(database)).rejects.toThrow(refusal);
    for (const isNew of [true, false]) {
      const required = requirePlace({ database, isDatabaseNamed: true }, isNew);
      await expect(required).rejects.toThrow(refusal);
    }
  });

  test('that is another program’s is left alone', async () => {
    const database = await newDatabase();
    await makeTable(database);
    const required = requirePlace({ database, isDatabaseNamed: true }, true);
    await expect(required).rejects.toThrow('里有别的程序的表，不是通报的，没有改动');
  });

  test('is there to be read once it has tables', async () => {
    const database = await newDatabase();
    await expect(requireThere(database)).rejects.toThrow('数据库是空的');
    await madeIn(database);
    await requireThere(database);
  });
});
