import { expect, test } from 'vitest';
import { startWriter } from '#server/store/writer/writer.ts';
import { afterFile } from '#test/support/after-file.ts';
import { fixtureFile, newDatabaseFile } from '#test/support/database.ts';

test('a thread that has ended is replaced for the next act, not in the middle of one', async () => {
  const writer = startWriter(await fixtureFile());
  afterFile(() => writer.close());
  await writer.tell({ kind: 'begin', waitMs: 20 });
  await writer.close();
  const count = { kind: 'run', sql: 'select count(*) as loads from load', parameters: [] } as const;
  await expect(writer.tell(count)).rejects.toThrow('has ended');
  await writer.tell({ kind: 'begin', waitMs: 20 });
  expect((await writer.tell(count)).rows).toEqual([{ loads: 1 }]);
  await writer.tell({ kind: 'rollback' });
});

test('whoever opens it in the middle of an act of another takes no answer away', async () => {
  const writer = startWriter(await fixtureFile());
  afterFile(() => writer.close());
  const count = { kind: 'run', sql: 'select count(*) as loads from load', parameters: [] } as const;
  const [, , counted] = await Promise.all([
    writer.tell({ kind: 'begin', waitMs: 20 }),
    writer.tell({ kind: 'open' }),
    writer.tell(count),
    writer.tell({ kind: 'open' }),
  ]);
  expect(counted.rows).toEqual([{ loads: 1 }]);
  await writer.tell({ kind: 'rollback' });
});

test('a file that is not there is not made', async () => {
  const writer = startWriter(newDatabaseFile());
  afterFile(() => writer.close());
  await expect(writer.tell({ kind: 'open' })).rejects.toMatchObject({ code: 'SQLITE_CANTOPEN' });
});
