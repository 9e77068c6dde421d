import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { contentHash } from '#server/audit/content-hash.ts';
import { digestLoad } from '#server/audit/digest-load.ts';
import type { Db } from '#server/store/database.ts';
import { historyOfCell } from '#server/store/cell-history.ts';
import { insertLoad } from '#server/store/loads.ts';
import { toKey } from '#server/store/months.ts';
import { appendObservations, type ObservationTuple } from '#server/store/observation-writes.ts';
import { cellsOfIndicator } from '#server/store/observations.ts';
import { WithholdingPlugin } from '#server/store/withholding/queries.ts';
import { fixtureDatabase } from '#test/support/database.ts';

const PERIOD = { start: '2019-01', end: '2019-07' };
const figure = (...noteMark: [(string | null)?]): ObservationTuple => {
  const [mark = null] = noteMark;
  const plain = [1, toKey(PERIOD), 2, 8.1, 1, null, 1, 5, 4] as const;
  return noteMark.length === 0 ? plain : [...plain, mark];
};

async function load(db: Db, tuple: ObservationTuple, no: number): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const loadedAt = `2026-02-0${no}T00:00:00.000Z`;
    const about = { loadedAt, loadedBy: 'test', note: '', version: `v${no}` };
    const loadId = await insertLoad(trx, about);
    return appendObservations(trx, [tuple], { loadId, sheetId: null, sourceFile: 'a.csv' });
  });
}

const marksOf = async (db: Db, asOf: number) => {
  const cells = await cellsOfIndicator(db, { indicatorKey: 1, period: PERIOD, asOf });
  return cells.map(({ noteMark, revision }) => [noteMark, revision]);
};

test('a mark that comes or goes is a revision of its figure', async () => {
  const db = await fixtureDatabase();
  expect(await load(db, figure('p'), 2)).toBe(1);
  expect(await load(db, figure('p'), 3)).toBe(0);
  expect(await load(db, figure(null), 4)).toBe(1);
  expect(await load(db, figure(), 5)).toBe(0);
  expect(await marksOf(db, 2)).toEqual([['p', 0]]);
  expect(await marksOf(db, 5)).toEqual([[null, 1]]);
  const cell = { indicatorKey: 1, regionKey: 2, period: PERIOD, asOf: 5 };
  expect((await historyOfCell(db, cell)).map(({ noteMark }) => noteMark)).toEqual([null, 'p']);
});

test('digests tell of a mark, and of figures without any as if there were none', async () => {
  const db = await fixtureDatabase();
  await load(db, figure(), 2);
  const before = [await contentHash(db, 2), (await digestLoad(db, 2)).sha256];
  await sql`update observation set note_mark = '①' where load_id = 2`.execute(db);
  const after = [await contentHash(db, 2), (await digestLoad(db, 2)).sha256];
  expect(after[0]).not.toBe(before[0]);
  expect(after[1]).not.toBe(before[1]);
  await sql`update observation set note_mark = null where load_id = 2`.execute(db);
  expect([await contentHash(db, 2), (await digestLoad(db, 2)).sha256]).toEqual(before);
});

test('an empty mark is refused, and a withheld figure shows none', async () => {
  const db = await fixtureDatabase();
  await expect(load(db, figure(''), 2)).rejects.toThrow(/check constraint/iu);
  await load(db, figure('①'), 2);
  const withheld = db.withPlugin(
    new WithholdingPlugin({
      indicatorKeys: [1],
      releaseKeys: [],
      cells: null,
      print: {
        isWithheld: () => false,
        hidesRanks: () => false,
        isNameWithheld: () => false,
        isSeriesWithheld: () => false,
        isAboveClearance: () => false,
        areFactsWithheld: () => false,
        areStepsWithheld: () => false,
      },
    }),
  );
  expect(await marksOf(withheld, 2)).toEqual([[null, 0]]);
});
