import { beforeEach, expect, test } from 'vitest';
import { insertAlias } from '#server/store/aliases.ts';
import { openServed, type Db } from '#server/store/database.ts';
import { whileUnchanged } from '#server/store/while-unchanged.ts';
import { afterFile } from '#test/support/after-file.ts';
import { fixtureFile } from '#test/support/database.ts';

let db: Db;
let asked: string[];
let find: (db: Db, id: string) => Promise<string | null>;
beforeEach(async () => {
  db = await openServed(await fixtureFile());
  afterFile(() => db.destroy());
  asked = [];
  find = whileUnchanged(async (from, id) => {
    asked.push(id);
    const row = await from
      .selectFrom('alias')
      .select('alias')
      .where('id', '=', id)
      .orderBy('alias')
      .executeTakeFirst();
    return row?.alias ?? null;
  });
});

const remember = (alias: string, id: string) =>
  db
    .transaction()
    .execute((trx) => insertAlias(trx, { kind: 'indicator', alias, id, by: 'li', at: '2026' }));

test('what was found is not looked for again until something is committed', async () => {
  await remember('乙', 'gdp');
  expect([await find(db, 'gdp'), await find(db, 'gdp')]).toEqual(['乙', '乙']);
  expect(asked).toEqual(['gdp']);
  await remember('丙', 'retail');
  expect(await find(db, 'gdp')).toBe('乙');
  expect(asked).toEqual(['gdp', 'gdp']);
});

test('what is not there is looked for each time', async () => {
  expect([await find(db, 'gdp'), await find(db, 'gdp')]).toEqual([null, null]);
  expect(asked).toEqual(['gdp', 'gdp']);
});

test('what was read before something was committed is not told after it, however late it comes', async () => {
  await remember('乙', 'gdp');
  const gate = Promise.withResolvers<undefined>();
  const held = [gate.promise];
  const slow = whileUnchanged(async (from, id) => {
    const row = await from
      .selectFrom('alias')
      .select(({ fn }) => fn.max('alias').as('last'))
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    await held.pop();
    return row.last;
  });
  const first = slow(db, 'gdp');
  await remember('甲', 'gdp');
  expect(await slow(db, 'gdp')).toBe('甲');
  gate.resolve(undefined);
  expect(await first).toBe('乙');
  expect(await slow(db, 'gdp')).toBe('甲');
});
