import type { FastifyInstance } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import { insertLoad, latestLoad } from '#server/store/loads.ts';
import { readView, type DataView } from '#server/view/data-view.ts';
import { passingTables, printedTables } from '#server/view/printed-tables.ts';
import { insertSheet } from '#server/store/sheets.ts';
import { fixtureApp, LOADED_AT } from '#test/support/database.ts';

let app: FastifyInstance;
let view: DataView;
let key: number;
beforeAll(async () => {
  app = await fixtureApp();
  view = await app.view();
  key = view.releases.find(({ id }) => id === '2019-06')?.key ?? 0;
});

test('the tables of a release are read once', async () => {
  const tables = await printedTables(view, key);
  expect(tables.map(({ kind }) => kind)).toContain('ranking');
  expect(await printedTables(view, key)).toBe(tables);
});

test('another view of the same sheets has the same list, one of others has its own', async () => {
  const tables = await printedTables(view, key);
  expect(await printedTables({ ...view }, key)).toBe(tables);
  const earlier = await app.viewAt('restricted', '0');
  expect(await printedTables(earlier, key)).toEqual([]);
});

test('a sheet that comes in the place of another is read, and the others are not', async () => {
  const { db } = await fixtureApp();
  const load = await latestLoad(db);
  const before = await printedTables(await readView(db, load), key);
  const [table] = before;
  if (table?.kind !== 'scorecard') throw new Error('the first table is a scorecard');
  const next = await db.transaction().execute(async (trx) => {
    const loadId = await insertLoad(trx, {
      ...{ loadedAt: LOADED_AT, loadedBy: 'test', note: '', version: 'next' },
    });
    const title = 'corrected';
    await insertSheet(trx, {
      ...{ table: { ...table, title }, contentHash: '' },
      ...{ loadId, releaseKey: key, kind: table.kind, subject: table.regionId },
    });
    return loadId;
  });
  const after = await printedTables(await readView(db, { id: next, version: 'next' }), key);
  expect(after.map(({ title }) => title)).toContain('corrected');
  expect(after).toHaveLength(before.length);
  const fresh = after.filter((one) => !before.includes(one));
  expect(fresh.map(({ title }) => title)).toEqual(['corrected']);
});

test('a run over many releases takes what is at hand, and leaves nothing behind', async () => {
  const kept = await printedTables(view, key);
  expect(await passingTables(view, key)).toBe(kept);
  const other = view.releases.find((one) => one.key !== key)?.key ?? 0;
  const passing = await passingTables(view, other);
  expect(passing).not.toEqual([]);
  expect(await passingTables(view, other)).not.toBe(passing);
});

test('a release with more words than are kept is read again', async () => {
  const { db } = await fixtureApp();
  const load = await latestLoad(db);
  const whole = await readView(db, load);
  const [table] = await printedTables(whole, key);
  if (table?.kind !== 'scorecard') throw new Error('the first table is a scorecard');
  const large = { ...table, notes: ['注'.repeat(17 * 2 ** 20)] };
  await db.transaction().execute((trx) =>
    insertSheet(trx, {
      ...{ table: large, contentHash: '', loadId: whole.loadId },
      ...{ releaseKey: key, kind: 'scorecard', subject: 'large' },
    }),
  );
  const grown = { ...whole };
  const read = await printedTables(grown, key);
  expect(read).toContainEqual(large);
  expect(await printedTables(grown, key)).not.toBe(read);
});
