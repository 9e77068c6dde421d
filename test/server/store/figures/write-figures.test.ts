import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { MISSING_REASONS } from '#domain/dictionary.ts';
import { digestLoad } from '#server/audit/digest-load.ts';
import { loadFiles } from '#server/loading/load.ts';
import { openDatabase, type Db, type Trx } from '#server/store/database.ts';
import { engineOf } from '#server/store/engine/engine.ts';
import { openBulk } from '#server/store/figures/bulk.ts';
import { openFigureLines } from '#server/store/figures/figure-lines.ts';
import { FigureSorter } from '#server/store/figures/figure-sorter.ts';
import { writeFigures } from '#server/store/figures/write-figures.ts';
import { insertLoad } from '#server/store/loads.ts';
import { appendObservations, type ObservationTuple } from '#server/store/observation-writes.ts';
import { sourcesOf } from '#server/store/sources.ts';
import { DATA, fixtureDatabase, openTestDatabase } from '#test/support/database.ts';
import { newFolder } from '#test/support/data-folder.ts';
import { testOnPostgres } from '#test/support/engine.ts';
import { fillSqlite } from '#test/support/sqlite-databases.ts';

const PERIODS = [715_510_784, 715_511_000];
/** Some mean something to whoever copies text in. */
const MARKS = ['①', '*', '\\.', '\n\\.\n', 'a\tb', '\\N', '\r', '\\', `{"',}`];

/** A figure of few, so that loads meet the cells of those before them. */
const TUPLE: fc.Arbitrary<ObservationTuple> = fc
  .record({
    indicator: fc.integer({ min: 1, max: 2 }),
    period: fc.constantFrom(...PERIODS),
    region: fc.integer({ min: 1, max: 6 }),
    value: fc.constantFrom(8.1, 8.2, -3.5, 0, null),
    decimals: fc.integer({ min: 1, max: 2 }),
    mark: fc.constantFrom(null, null, ...MARKS),
    row: fc.integer({ min: 2, max: 99 }),
  })
  .map(({ indicator, period, region, value, decimals, mark, row }) => {
    const reason = value === null ? ('blank' as const) : null;
    const figure = [value, value === null ? 0 : decimals, reason] as const;
    return [indicator, period, region, ...figure, 1, row, null, mark];
  });
/** Of one file: each cell once. */
const FILE = fc.uniqueArray(TUPLE, {
  selector: ([indicator, period, region]) => `${indicator} ${period} ${region}`,
  maxLength: 12,
});
/** Some files a load, and whether it is taken back after the others. */
const LOADS = fc.array(
  fc.record({ files: fc.array(FILE, { minLength: 1, maxLength: 2 }), isUndone: fc.boolean() }),
  { minLength: 1, maxLength: 3 },
);

type Write = (
  trx: Trx,
  tuples: readonly ObservationTuple[],
  origin: { loadId: number; sheetId: null; sourceFile: string },
) => Promise<number>;

/** In portions of so many: what one writes the next must see. */
const sorted =
  (portion: number): Write =>
  async (trx, tuples, origin) => {
    const { figures } = await openBulk(trx, origin.loadId);
    const sorter = new FigureSorter(newFolder(), 3);
    try {
      for (const [indicatorKey, period, regionKey, value, decimals, missing, ...rest] of tuples) {
        const [releaseKey, sourceRow, , mark] = rest;
        sorter.add({
          ...{ indicatorKey, period, regionKey, decimals, releaseKey, sourceRow },
          units: value === null ? NaN : Math.round(value * 10 ** decimals),
          reason: missing === null ? 0 : MISSING_REASONS.indexOf(missing) + 1,
          mark: mark ? MARKS.indexOf(mark) + 1 : 0,
        });
      }
      const sources = await sourcesOf(trx, new Set(tuples.length > 0 ? [1] : []), origin);
      const { loadId } = origin;
      const lines = await openFigureLines(trx, loadId);
      const before = (await digestLoad(trx, loadId)).tables.observation;
      const order = { portions: sorter.sorted(portion), loadId, sources, marks: MARKS, lines };
      const { appended, digest } = await writeFigures(figures, order);
      // What is hashed as it is written is what is read back, where nothing of the load was there.
      const readBack = (await digestLoad(trx, loadId)).tables.observation;
      if (before === undefined) expect(digest).toEqual(readBack ?? { ...digest, rows: 0 });
      return appended;
    } finally {
      sorter.close();
    }
  };

/** How many figures each file appended, and all that is then there. */
async function outcome(
  db: Db,
  loads: readonly { files: readonly (readonly ObservationTuple[])[]; isUndone: boolean }[],
  write: Write,
) {
  const appended: number[] = [];
  for (const [index, { files, isUndone }] of loads.entries()) {
    await db.transaction().execute(async (trx) => {
      const version = `v${index}`;
      const loadId = await insertLoad(trx, { loadedAt: '', loadedBy: '', note: '', version });
      for (const [no, tuples] of files.entries()) {
        appended.push(await write(trx, tuples, { loadId, sheetId: null, sourceFile: `${no}.csv` }));
      }
      if (isUndone) await sql`update load set undone_by = id where id = ${loadId}`.execute(trx);
    });
  }
  const { rows } = await sql`
    select indicator_key, period, region_key, observation.load_id, units, decimals, missing_reason,
      note_mark, source_row, source_column, source.release_key, source.sheet_id, source.file
    from observation join source on source.key = source_key
    where observation.load_id > 1 order by 1, 2, 3, 4`.execute(db);
  return { appended, rows };
}

test('figures are held against those of their cells, however far from each other these lie', async () => {
  const db = await fixtureDatabase();
  await sql`insert into region (key, id) values (40, 'far'), (41, 'beside it')`.execute(db);
  const figureOf = (regionKey: number, value: number): ObservationTuple => {
    return [1, 715_510_784, regionKey, value, 1, null, 1, regionKey, null];
  };
  const first = [1, 2, 3, 40, 41].map((key) => figureOf(key, key / 10));
  const second = [figureOf(1, 0.1), figureOf(3, 9.9), figureOf(40, 4), figureOf(41, 9.9)];
  const loads = [first, second].map((file) => ({ files: [file], isUndone: false }));
  expect((await outcome(db, loads, sorted(512))).appended).toEqual([5, 2]);
});

test('a figure of a region that is not there takes all others with it', async () => {
  const db = await fixtureDatabase();
  const figures: ObservationTuple[] = [2, 1_000_000].map((regionKey) => {
    return [1, 715_510_784, regionKey, 1, 0, null, 1, 2, null];
  });
  for (const write of [sorted(2), appendObservations]) {
    await expect(outcome(db, [{ files: [figures], isUndone: false }], write)).rejects.toThrow(
      engineOf(db).holdsKeys ? /FOREIGN KEY/u : /a region that is not there/u,
    );
  }
  expect((await outcome(db, [], appendObservations)).rows).toEqual([]);
});

test('figures that were sorted are appended as they are in the order in which they came', async () => {
  await fc.assert(
    fc.asyncProperty(LOADS, async (loads) => {
      const [one, other] = [await fixtureDatabase(), await fixtureDatabase()];
      const ofTuples = await outcome(one, loads, appendObservations);
      expect(await outcome(other, loads, sorted(2))).toEqual(ofTuples);
    }),
    { numRuns: 12 },
  );
});

testOnPostgres('figures are appended as SQLite appends them', async () => {
  const { copy } = await fillSqlite(async (file) => {
    const db = await openDatabase(file);
    await loadFiles(db, [DATA], { by: 'test', note: '', now: new Date(0) });
    await db.destroy();
  });
  await fc.assert(
    fc.asyncProperty(LOADS, async (loads) => {
      const sqlite = await outcome(await openTestDatabase(await copy()), loads, appendObservations);
      expect(await outcome(await fixtureDatabase(), loads, sorted(2))).toEqual(sqlite);
    }),
    { numRuns: 12 },
  );
});
