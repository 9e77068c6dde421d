import { expect, test } from 'vitest';
import { digestLoad, digestLoads } from '#server/audit/digest-load.ts';
import { loadFiles } from '#server/loading/load.ts';
import { fixtureDatabase } from '#test/support/database.ts';
import { NOW, tidyFile } from './history.ts';

test('a digest counts what each table holds of a load', async () => {
  const { tables } = await digestLoad(await fixtureDatabase(), 1);
  const rows = Object.entries(tables).map(([name, table]) => [name, table.rows]);
  expect(Object.fromEntries(rows)).toMatchObject({
    load: 1,
    dictionary_version: 1,
    release_version: 2,
    observation: 213,
    target: 103,
  });
});

test('later loads, and an undo, leave the digest of a load as it was', async () => {
  const db = await fixtureDatabase();
  const before = await digestLoad(db, 1);
  await loadFiles(db, [tidyFile()], { by: 'li', note: '', now: NOW });
  await db.updateTable('load').set({ undoneBy: 2 }).where('id', '=', 1).execute();
  expect(await digestLoad(db, 1)).toEqual(before);
});

test('reading all loads at once gives the digest of each', async () => {
  const db = await fixtureDatabase();
  await loadFiles(db, [tidyFile()], { by: 'li', note: '', now: NOW });
  const all = await digestLoads(db);
  expect([...all.keys()]).toEqual([1, 2]);
  for (const id of [1, 2]) expect(all.get(id)).toEqual(await digestLoad(db, id));
});
