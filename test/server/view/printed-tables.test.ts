import type { FastifyInstance } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import type { PrintedTable } from '#domain/printed.ts';
import type { DataView } from '#server/view/data-view.ts';
import { passingTables, printedTables } from '#server/view/printed-tables.ts';
import { insertSheet } from '#server/store/sheets.ts';
import { fixtureApp } from '#test/support/database.ts';

let app: FastifyInstance;
let view: DataView;
let key: number;
beforeAll(async () => {
  app = await fixtureApp();
  view = await app.view();
  key = view.releases.find(({ id }) => id === '2019-06')?.key ?? 0;
});

test('the tables of a release are read once for a view', async () => {
  const tables = await printedTables(view, key);
  expect(tables.map(({ kind }) => kind)).toContain('ranking');
  expect(await printedTables(view, key)).toBe(tables);
});

test('a run over many releases takes what is at hand, and leaves nothing behind', async () => {
  const kept = await printedTables(view, key);
  expect(await passingTables(view, key)).toBe(kept);
  const fresh = { ...view };
  const passing = await passingTables(fresh, key);
  expect(passing).toEqual(kept);
  expect(await passingTables(fresh, key)).not.toBe(passing);
});

test('another view has its own', async () => {
  const earlier = await app.viewAt('restricted', '0');
  expect(await printedTables(earlier, key)).toEqual([]);
  expect(await printedTables(view, key)).not.toEqual([]);
});

test('a release with more lines than are kept is read again, and the others make room for it', async () => {
  const other = await app.viewAt('restricted', '0');
  const [table] = await printedTables(view, key);
  if (table?.kind !== 'scorecard') throw new Error('the first table is a scorecard');
  const [row] = table.rows;
  if (!row) throw new Error('it has lines');
  const large: PrintedTable = { ...table, rows: Array.from({ length: 10_001 }, () => row) };
  await view.db.transaction().execute((trx) =>
    insertSheet(trx, {
      table: large,
      ...{ loadId: view.loadId, releaseKey: key, kind: 'scorecard', subject: 'large' },
      contentHash: '',
    }),
  );
  const whole = { ...other, loadId: view.loadId };
  const read = await printedTables(whole, key);
  expect(read.some(({ file }) => file === table.file)).toBe(true);
  expect(await printedTables(whole, key)).not.toBe(read);
});
