import { describe, expect, test } from 'vitest';
import { MemoryRecords } from '#server/store/counts/memory-records.ts';
import type { Records } from '#server/store/counts/records.ts';

interface Count {
  count: number;
}
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

const KINDS: readonly [string, () => Promise<Records<Count>>][] = [
  ['in memory', () => Promise.resolve(new MemoryRecords<Count>({ most: 100 }))],
];

describe.for(KINDS)('records %s', ([_where, open]) => {
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
