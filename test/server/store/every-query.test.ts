import { SqliteQueryCompiler, type KyselyPlugin } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { contentHash } from '#server/audit/content-hash.ts';
import { verifyDatabase } from '#server/audit/verify-database.ts';
import type { EditionDetail } from '#server/schemas/desk.ts';
import { listNames } from '#server/store/known-names.ts';
import { NOW } from '#server/store/vintage.ts';
import { fixtureDatabase } from '#test/support/database.ts';
import { withoutLoad } from '#test/support/load-conditions.ts';
import { GDP_82, openOffice, RELEASE, scorecard, takeIn, type Office } from '../desk/office.ts';
import { readableDoors } from '../desk/readable-doors.ts';

describe('what is looked for', () => {
  test.each([
    ['select * from sheet where kind = ?', ['sheet']],
    ['select * from sheet where kind = ? and load_id <= ?', []],
    ['select * from sheet where exists (select 1 from load where id <= ?)', ['sheet']],
    ['select * from target as t join load on load.id = t.load_id', ['target']],
    ['select max(id) from load', ['load']],
  ])('%s', (sql, found) => {
    expect(withoutLoad(sql)).toEqual(found);
  });
});

/** They tell nothing of a row: which id comes next, and what the keys of rows stand for that are asked for. */
const KEYS = [
  'select max("id") as "last" from "sheet" where "id" >= ?',
  'select max("id") as "last" from "sheet" where "id" < ?',
  'select "key", "release_key", "sheet_id", "file" from "source"',
];
/** PostgreSQL's own look at whether figures point at what is there. */
const INTEGRITY = /^\s*select 'observation' as table, parent from/u;

/** Everything that was asked, as it goes to the database. */
const asked = new Set<string>();
const listening: KyselyPlugin = {
  transformQuery: ({ node, queryId }) => {
    asked.add(new SqliteQueryCompiler().compileQuery(node, queryId).sql);
    return node;
  },
  transformResult: ({ result }) => Promise.resolve(result),
};

let office: Office;
beforeAll(async () => {
  office = await openOffice((await fixtureDatabase()).withPlugin(listening));
});

describe('every query of what loads bring', () => {
  // Whoever asks, at every door, three times.
  test('asks by which load a row came', { timeout: 120_000 }, async () => {
    const { li, wang, zhao, chen, nobody, db, clock } = office;
    await li.revise('乐平市更正');
    await takeIn(li, scorecard(GDP_82));
    for (const door of await readableDoors(nobody)) {
      const sign = door.includes('?') ? '&' : '?';
      for (const more of ['', `${sign}asOf=1`]) await nobody.get(`${door}${more}`);
      await chen.get(`${door}${sign}draft=${RELEASE}`);
    }
    for (const own of ['', '/preview', '/template', '/collection']) {
      await li.desk(`/releases/${RELEASE}${own}`);
    }
    for (const own of ['/loads', '/loads/1', '/dictionary', '/dictionary/versions', '/ledger']) {
      await li.desk(own);
    }
    await li.step('submit');
    await wang.step('approve');
    const { loadId } = (await zhao.step('publish')).json<EditionDetail>();
    await zhao.undo(loadId ?? 0);
    await verifyDatabase(db);
    await contentHash(db, NOW);
    await listNames(db);
    expect(clock.now).toBeInstanceOf(Date);
    expect(asked.size).toBeGreaterThan(100);
    const found = [...asked]
      .filter((sql) => !KEYS.includes(sql) && !INTEGRITY.test(sql))
      .map((sql) => ({ sql, tables: withoutLoad(sql) }));
    expect(found.filter(({ tables }) => tables.length > 0)).toEqual([]);
  });
});
