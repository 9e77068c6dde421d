import { describe, expect, test } from 'vitest';
import type { Dictionary } from '#domain/dictionary.ts';
import type { Db } from '#server/store/database.ts';
import {
  readDictionary,
  readWrittenDictionary,
  writeDictionary,
} from '#server/store/dictionary.ts';
import { insertLoad } from '#server/store/loads.ts';
import { NOW } from '#server/store/vintage.ts';
import { loadDictionary } from '#test/fixtures/tables/context.ts';
import { emptyDatabase, fixtureDatabase, openTestDatabase } from '#test/support/database.ts';
import { testOnSqlite } from '#test/support/engine.ts';
import { earlierFile } from '#test/support/older.ts';

const write = (db: Db, dictionary: Dictionary) =>
  db.transaction().execute(async (trx) => {
    const head = { loadedAt: '2026-01-06T00:00:00Z', loadedBy: 'test', note: '', version: 'next' };
    await writeDictionary(trx, dictionary, await insertLoad(trx, head));
  });
const keysOf = (rows: readonly { id: string; key: number }[]) =>
  rows.map(({ id, key }) => `${id} ${key}`);

describe('the dictionary', () => {
  test('that is written reads as the same', async () => {
    const db = await emptyDatabase();
    const written = loadDictionary();
    await write(db, written);
    const { regions, indicators, departments, groups, missingSymbols } = await readDictionary(
      db,
      NOW,
    );
    const withoutKey = <T extends { key: number }>({ key: _, ...row }: T) => row;
    expect({
      departments,
      groups,
      regions: regions.map(withoutKey),
      indicators: indicators.map(withoutKey),
    }).toEqual({
      departments: written.departments,
      groups: written.groups,
      regions: written.regions,
      indicators: written.indicators,
    });
    expect(new Set(missingSymbols)).toEqual(new Set(written.missingSymbols));
  });

  test('keeps the keys that figures point at, in whatever order it is written again', async () => {
    const db = await fixtureDatabase();
    const before = await readDictionary(db, NOW);
    const { regions, indicators, ...rest } = loadDictionary();
    await write(db, {
      ...rest,
      regions: regions.toReversed(),
      indicators: indicators.toReversed(),
    });
    const after = await readDictionary(db, NOW);
    expect(keysOf(after.regions)).toEqual(keysOf(before.regions).toReversed());
    expect(keysOf(after.indicators)).toEqual(keysOf(before.indicators).toReversed());
  });

  test('takes over what changed', async () => {
    const db = await fixtureDatabase();
    const { groups, ...rest } = loadDictionary();
    const smaller = groups.map((group) => ({ ...group, memberIds: group.memberIds.slice(1) }));
    await write(db, { ...rest, groups: smaller });
    expect((await readDictionary(db, NOW)).groups).toEqual(smaller);
  });

  test('of nothing is empty', async () => {
    expect(await readDictionary(await emptyDatabase(), NOW)).toEqual({
      regions: [],
      departments: [],
      groups: [],
      indicators: [],
      missingSymbols: [],
    });
  });
});

describe('a dictionary from before families', () => {
  /** As it was written then: without the field. */
  async function writeBefore(indicators: Dictionary['indicators']): Promise<Db> {
    const db = await emptyDatabase();
    await write(db, { ...loadDictionary(), indicators });
    const { content } = await db
      .selectFrom('dictionaryVersion')
      .select('content')
      .executeTakeFirstOrThrow();
    const { families: _, ...before } = JSON.parse(content) as Dictionary;
    await db
      .updateTable('dictionaryVersion')
      .set({ content: JSON.stringify(before) })
      .execute();
    return db;
  }

  test('has those that are shipped, where it has their indicators', async () => {
    const { indicators, families } = loadDictionary();
    const whole = await writeBefore(indicators);
    expect((await readDictionary(whole, NOW)).families).toEqual(families);
    const few = await writeBefore(indicators.filter(({ id }) => id !== 'trade-left'));
    expect((await readDictionary(few, NOW)).families?.map(({ id }) => id)).toEqual([
      'prices',
      'households',
    ]);
  });

  testOnSqlite('keeps its pages in a database of an earlier program', async () => {
    const db = await openTestDatabase(earlierFile('step-022'));
    expect((await readDictionary(db, NOW)).families).toEqual(loadDictionary().families);
  });

  test('is what was written, where that is asked', async () => {
    const db = await writeBefore(loadDictionary().indicators);
    expect(await readWrittenDictionary(db, NOW)).not.toHaveProperty('families');
  });
});
