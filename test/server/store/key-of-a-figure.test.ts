import { copyFileSync, statSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import { Kysely, sql, SqliteDialect } from 'kysely';
import { describe, expect, test } from 'vitest';
import { Refusal } from '#domain/refusal.ts';
import { contentHash } from '#server/audit/content-hash.ts';
import { verifyDatabase } from '#server/audit/verify-database.ts';
import { historyOfCell } from '#server/store/cell-history.ts';
import { openDatabase, type Db } from '#server/store/database.ts';
import { readDictionary } from '#server/store/dictionary.ts';
import { keyOfAFigure } from '#server/store/migrations/024-key-of-a-figure.ts';
import { cellsOfSeries } from '#server/store/observations.ts';
import { NOW } from '#server/store/vintage.ts';
import { afterFile } from '#test/support/after-file.ts';
import { newDatabaseFile } from '#test/support/database.ts';
import { earlierFile } from '#test/support/older.ts';

/** As the program that made them worked them out, load by load. */
const HASHES = {
  'step-022': [
    '6d592848a71fb622e8375b4d2e9dd8bad904f4c42f74bf853d714c359998474b',
    '2a2b45ef81e56dbcc1efddc8faef25e718594de8fbbfebc9ea5b4d914d2aa4fa',
    '4d51e10ed313a577e4e79fa37c6eeb12b8935a1275f369e0ce907754a789e77f',
    '2a2b45ef81e56dbcc1efddc8faef25e718594de8fbbfebc9ea5b4d914d2aa4fa',
    '87dead4a0bcb6ff89c8a0b579eddf4cc3076764811ca713a52fddede2d48ea8d',
  ],
  'step-022-synthetic': [
    '9638309bd4680929b6efbd65b309684e65ed149b40fc08397efab38a21e7711b',
    '4de5fb9553026e00757995b1a6297bd13c81292b4b077d91156ef4fe56c257ee',
  ],
};

async function open(file: string): Promise<Db> {
  const db = await openDatabase(file);
  afterFile(() => db.destroy());
  return db;
}

async function cellOf(db: Db, indicatorId: string, regionId: string) {
  const { indicators, regions } = await readDictionary(db, NOW);
  return {
    indicatorKey: indicators.find(({ id }) => id === indicatorId)?.key ?? 0,
    regionKey: regions.find(({ id }) => id === regionId)?.key ?? 0,
    asOf: NOW,
  };
}

describe('a database of before figures had this key', () => {
  test.for(Object.entries(HASHES))(
    '%s: says the same at each load, and its log holds',
    async ([name, hashes]) => {
      const db = await open(earlierFile(name === 'step-022' ? name : 'step-022-synthetic'));
      const now = await Promise.all(hashes.map((_, index) => contentHash(db, index + 1)));
      expect(now).toEqual(hashes);
      expect(await verifyDatabase(db)).toMatchObject({
        ok: true,
        loads: hashes.length,
        fault: null,
      });
    },
  );

  test('has the same values to the last digit, with reasons, marks, sources and what was taken back', async () => {
    const db = await open(earlierFile('step-022'));
    const series = await cellsOfSeries(db, {
      ...(await cellOf(db, 'gdp', 'leping')),
      from: '2018-01',
      to: '2018-12',
    });
    expect(
      series.map(({ periodStart, periodEnd, value, decimals, noteMark, loadId }) => {
        return [periodStart, periodEnd, value, decimals, noteMark, loadId];
      }),
    ).toEqual([
      [201801, 201806, 8.3, 1, null, 5],
      [201801, 201812, 0, 2, 'p', 2],
      [201810, 201812, 123456789012.345, 3, null, 2],
      [201812, 201812, -0.5, 1, null, 2],
    ]);
    const period = { start: '2018-01', end: '2018-06' };
    const history = async (region: string) =>
      (await historyOfCell(db, { ...(await cellOf(db, 'gdp', region)), period })).map((one) => [
        one.loadId,
        one.value ?? one.missingReason,
        one.release,
        one.noteMark,
        `${one.source.file}:${one.source.row}`,
        one.undoneNote,
      ]);
    expect(await history('fuliang')).toEqual([
      [3, 7.9, '2020-07', '*', '修订.csv:3', '装错了'],
      [2, 8, '2019-06', '①', '历年.csv:3', null],
    ]);
    expect(await history('changjiang')).toEqual([
      [5, 'not-applicable', '2019-06', null, '再修订.csv:3', null],
      [2, 'below-unit', '2019-06', null, '历年.csv:5', null],
    ]);
  });

  test('can be read by eye', async () => {
    const db = await open(earlierFile('step-022'));
    const { rows } = await sql<object>`
      select indicator, first_day, last_day, region, load, value, missing_reason, release, file,
        source_row
      from observation_as_read where file = '历年.csv' and region in ('leping', 'zhushan')
      order by last_day, first_day, region`.execute(db);
    const of2018 = { indicator: 'gdp', firstDay: '2018-01-01', load: 2, file: '历年.csv' };
    const [june, december] = ['2018-06-30', '2018-12-31'];
    const there = { region: 'leping', missingReason: null, release: '2019-06' };
    expect(rows).toEqual([
      { ...of2018, ...there, lastDay: june, value: '8.2', sourceRow: 2 },
      {
        ...of2018,
        ...there,
        lastDay: june,
        region: 'zhushan',
        value: null,
        missingReason: 'no-figure',
        sourceRow: 4,
      },
      { ...of2018, ...there, lastDay: december, value: '0.00', release: '2020-07', sourceRow: 8 },
      {
        ...of2018,
        ...there,
        firstDay: '2018-10-01',
        lastDay: december,
        value: '123456789012.345',
        sourceRow: 7,
      },
      {
        ...of2018,
        ...there,
        firstDay: '2018-12-01',
        lastDay: december,
        value: '-0.5',
        sourceRow: 6,
      },
    ]);
  });

  test('that a kill left half way is as it was, and brought along the next time', async () => {
    const [file, killed] = [earlierFile('step-022'), newDatabaseFile()];
    const sqlite = new SQLite(file);
    sqlite.pragma('journal_mode = WAL');
    // Changed pages are written at once, as those of a large database would be.
    sqlite.pragma('cache_size = 2');
    sqlite.pragma('foreign_keys = OFF');
    const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: sqlite }) });
    const halfWay = db.transaction().execute(async (trx) => {
      await keyOfAFigure.up(trx);
      for (const ending of ['', '-wal']) copyFileSync(`${file}${ending}`, `${killed}${ending}`);
      throw new Error('killed');
    });
    await expect(halfWay).rejects.toThrow('killed');
    await db.destroy();
    expect(statSync(`${killed}-wal`).size).toBeGreaterThan(50_000);
    expect(await contentHash(await open(killed), 5)).toBe(HASHES['step-022'][4]);
  });

  const ONE = 'where load_id = 2 and value = 8.2';
  test.for([
    {
      name: 'more decimals than are said',
      change: `update observation set value = 8.25 ${ONE}`,
      says: '小数位比记录的多，或者位数太多：gdp，leping，201801，201806，2，8.25',
    },
    {
      name: 'a period that no release lists',
      change: `update observation set period_end = 201907 ${ONE}`,
      says: '没有通报列出：gdp，201801，201907',
    },
    {
      name: 'a period that no key says',
      change: 'update release_indicator set period_start = period_start - 7000',
      says: '有 1948-01-01 至 2018-06-30 的数',
    },
  ])('is left as it was where a figure has $name', async ({ change, says }) => {
    const file = earlierFile('step-022');
    const sqlite = new SQLite(file);
    sqlite.exec(change);
    const rows = () => sqlite.prepare('select * from observation').raw().all();
    const before = rows();
    const refused: unknown = await openDatabase(file).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refusal);
    expect(refused).toMatchObject({ message: expect.stringContaining(says) as unknown });
    expect(rows()).toEqual(before);
    sqlite.close();
  });
});
