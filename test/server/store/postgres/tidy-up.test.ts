import { sql } from 'kysely';
import { expect } from 'vitest';
import { openFigureLines } from '#server/store/figures/figure-lines.ts';
import { openBulk } from '#server/store/figures/bulk.ts';
import { FigureSorter } from '#server/store/figures/figure-sorter.ts';
import { writeFigures } from '#server/store/figures/write-figures.ts';
import type { Db } from '#server/store/database.ts';
import { sourcesOf } from '#server/store/sources.ts';
import { newFolder } from '#test/support/data-folder.ts';
import { fixtureDatabase } from '#test/support/database.ts';
import { testOnPostgres } from '#test/support/engine.ts';

const PERIODS = 400;

/** Writes figures of a few regions over many periods, as one load that is there. */
async function write(db: Db, firstPeriod: number, isKept = true): Promise<void> {
  const work = db.transaction().execute(async (trx) => {
    // What is not on the disk yet is not known to be committed; the tests' server does not wait for that.
    await sql`set local synchronous_commit = on`.execute(trx);
    const { figures } = await openBulk(trx, 1);
    const sorter = new FigureSorter(newFolder());
    for (let no = 0; no < PERIODS; no += 1) {
      for (const regionKey of [1, 2, 3]) {
        const figure = { units: no, decimals: 0, reason: 0, releaseKey: 1, sourceRow: 1, mark: 0 };
        sorter.add({ indicatorKey: 1, period: firstPeriod + no, regionKey, ...figure });
      }
    }
    const origin = { loadId: 1, sheetId: null, sourceFile: 'a.csv' };
    const sources = await sourcesOf(trx, new Set([1]), origin);
    const lines = await openFigureLines(trx, 1);
    const portions = sorter.sorted(figures.portion);
    await writeFigures(figures, { portions, loadId: 1, sources, marks: [], lines });
    if (!isKept) throw new Error('taken back');
  });
  await (isKept ? work : expect(work).rejects.toThrow('taken back'));
}

/** How much of the table PostgreSQL knows to be seen by all, and how many rows it thinks there are. */
async function knownOf(db: Db) {
  const { rows } = await sql<{ pages: number; seenByAll: number; rows: number }>`
    select relpages as pages, relallvisible as seen_by_all, reltuples as rows
    from pg_class where oid = 'observation'::regclass`.execute(db);
  return rows[0];
}

testOnPostgres('many figures that were committed are known to be seen by all', async () => {
  const db = await fixtureDatabase();
  await sql`alter table observation set (autovacuum_enabled = false)`.execute(db);
  let period = 700_000_000;
  const unseen = async () => {
    await write(db, period);
    period += PERIODS;
    const { rows = 0, pages = 0, seenByAll = 0 } = (await knownOf(db)) ?? {};
    expect(rows).toBeGreaterThanOrEqual(3 * PERIODS);
    return pages - seenByAll;
  };
  // Whoever just then connects to the server, to whatever database, may need what was there before.
  await expect.poll(unseen).toBe(0);
});

testOnPostgres(
  'those that were taken back are not looked at with the next that is kept',
  async () => {
    const db = await fixtureDatabase();
    await sql`alter table observation set (autovacuum_enabled = false)`.execute(db);
    const before = await knownOf(db);
    await write(db, 700_000_000, false);
    await db.transaction().execute((trx) => sql`update load set note = 'kept'`.execute(trx));
    expect(await knownOf(db)).toEqual(before);
  },
);

testOnPostgres('a load is kept where that can not be done', async () => {
  const db = await fixtureDatabase();
  await sql`alter table release_indicator rename to elsewhere`.execute(db);
  await write(db, 700_000_000);
  const { rows } = await sql`select 1 from observation where period >= 700000000 and load_id = 1
    and indicator_key = 1 and region_key = 1 and period < 700001000`.execute(db);
  expect(rows).toHaveLength(PERIODS);
});
