import { Type, type Static } from 'typebox';
import { describe, expect, test } from 'vitest';
import { MemoryRecords } from '#server/store/counts/memory-records.ts';
import { recordsOf } from '#server/store/counts/records-of.ts';
import type { Records } from '#server/store/counts/records.ts';
import { openPool } from '#server/store/postgres/open-pool.ts';
import { readSettings, writeSettings } from '#server/store/settings.ts';
import { emptyDatabase, emptyFile, openTestDatabase } from '#test/support/database.ts';
import { describeOnPostgres } from '#test/support/engine.ts';

const Count = Type.Object({ count: Type.Integer() });
type Count = Static<typeof Count>;
const HOUR = 3_600_000;
const AT = new Date('2026-03-02T01:00:00.000Z');

const add = (records: Records<Count>, name: string) =>
  records.change([name], AT, (known) => {
    const count = (known.get(name)?.count ?? 0) + 1;
    return { kept: new Map([[name, { count }]]), result: count };
  });
const countOf = (records: Records<Count>, name: string) =>
  records.change([name], AT, (known) => {
    return { kept: new Map<string, Count>(), result: known.get(name)?.count ?? 0 };
  });

/** Of the engine that is tested: in memory beside a file, in a table of PostgreSQL. */
async function open(): Promise<Records<Count>> {
  const db = await emptyDatabase();
  return recordsOf(db, { kind: 'test', schema: Count, lastMs: HOUR, most: 100 });
}

describe('records', () => {
  test('are changed one after the other, however many come at once', async () => {
    const records = await open();
    const told = await Promise.all(Array.from({ length: 20 }, () => add(records, 'one')));
    expect(told.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    expect([await countOf(records, 'one'), await countOf(records, 'other')]).toEqual([20, 0]);
  });

  test('stay as they were where deciding throws', async () => {
    const records = await open();
    await add(records, 'one');
    const refused = records.change(['one'], AT, () => {
      throw new Error('refused');
    });
    await expect(refused).rejects.toThrow('refused');
    expect(await countOf(records, 'one')).toBe(1);
  });

  test('go where nothing is to be kept', async () => {
    const records = await open();
    await add(records, 'one');
    await records.change(['one'], AT, () => {
      return { kept: new Map([['one', null]]), result: undefined };
    });
    expect(await countOf(records, 'one')).toBe(0);
  });
});

describeOnPostgres('records of two nodes', () => {
  const openBoth = async () => {
    const file = await emptyFile();
    const nodes = [await openTestDatabase(file), await openTestDatabase(file)] as const;
    const options = { kind: 'test', schema: Count, lastMs: HOUR, most: 100 };
    return { file, nodes, records: nodes.map((db) => recordsOf(db, options)) };
  };

  test('are the same, and changed one after the other', async () => {
    const { records } = await openBoth();
    const told = await Promise.all(
      Array.from({ length: 40 }, (_, at) => add(records[at % 2]!, 'one')),
    );
    expect(told.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
  });

  test('go when their time is over, with the next that is kept', async () => {
    const { nodes, records } = await openBoth();
    await add(records[0]!, 'early');
    const later = new Date(AT.getTime() + HOUR + 60_000);
    await records[1]!.change(['late'], later, () => {
      return { kept: new Map([['late', { count: 1 }]]), result: undefined };
    });
    const kept = await nodes[0].selectFrom('sharedRecord').select('value').execute();
    expect(kept).toEqual([{ value: '{"count":1}' }]);
    expect([await countOf(records[0]!, 'early'), await countOf(records[0]!, 'late')]).toEqual([
      0, 1,
    ]);
  });

  test('wait for nobody who writes data, and tell nobody that they changed', async () => {
    const { file, nodes, records } = await openBoth();
    const told: unknown[] = [];
    const pool = openPool(file, 'listen', 1);
    const client = await pool.connect();
    client.on('notification', (one) => told.push(one));
    await client.query('listen tongbao');
    await nodes[0].transaction().execute(async (trx) => {
      expect(await add(records[1]!, 'one')).toBe(1);
      expect(await add(records[0]!, 'one')).toBe(2);
      await client.query('select 1');
      expect(told).toEqual([]);
      await writeSettings(trx, await readSettings(trx));
    });
    // The channel is the right one: of what is written as data it tells.
    await client.query('select 1');
    expect(told).toHaveLength(1);
    client.release();
    await pool.end();
  });

  test('keep no name as it was typed', async () => {
    const { nodes, records } = await openBoth();
    await add(records[0]!, 'my password');
    const rows = await nodes[0].selectFrom('sharedRecord').selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('password');
  });
});

test('of a million names the newest are kept, one that comes again among them', async () => {
  const records = new MemoryRecords<Count>({ most: 100 });
  for (let count = 1; count <= 1000; count += 1) {
    await add(records, `name ${count}`);
    if (count % 50 === 0) await add(records, 'again');
  }
  expect(records.size).toBe(100);
  expect(await countOf(records, 'again')).toBe(20);
  expect(await countOf(records, 'name 1')).toBe(0);
});
