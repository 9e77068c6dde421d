import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { WithheldPrint } from '#domain/withholding/printed-table.ts';
import type { Db } from '#server/store/database.ts';
import { columnOfIndicator, columnsOfRelease } from '#server/store/columns.ts';
import { cellsOfIndicator, cellsOfRelease, cellsOfSeries } from '#server/store/observations.ts';
import { toKey } from '#server/store/months.ts';
import { historyOfCell } from '#server/store/cell-history.ts';
import { currentSheets } from '#server/store/sheets.ts';
import { listCells } from '#server/store/withholding/cell-list.ts';
import { WithholdingPlugin } from '#server/store/withholding/queries.ts';
import { fixtureDatabase } from '#test/support/database.ts';
import { describeOnSqlite, IS_POSTGRES } from '#test/support/engine.ts';
import { listSources, readText } from '#test/support/imports.ts';
import { askedBy } from './query-log.ts';

const PERIOD = { start: '2019-01', end: '2019-06' };
const NO_PRINT: WithheldPrint = {
  isWithheld: () => false,
  hidesRanks: () => false,
  isNameWithheld: () => false,
  isSeriesWithheld: () => false,
  isAboveClearance: () => false,
  areFactsWithheld: () => false,
  areStepsWithheld: () => false,
};
const NOTHING = { indicatorKeys: [], releaseKeys: [], cells: null, print: NO_PRINT };

async function withCells(db: Db): Promise<Db> {
  const listed = { indicatorKey: 1, period: toKey(PERIOD), regionKey: 2 };
  const cells = await listCells(db, { cells: [listed], isOfDraft: false });
  return db.withPlugin(new WithholdingPlugin({ ...NOTHING, indicatorKeys: [2], cells }));
}

async function dropLists(db: Db): Promise<void> {
  if (IS_POSTGRES) await sql`delete from withheld_list`.execute(db);
  else
    for (const { name } of (
      await sql<{ name: string }>`select name from temp.sqlite_schema where type = 'table'`.execute(
        db,
      )
    ).rows) {
      await sql`drop table ${sql.table(`temp.${name}`)}`.execute(db);
    }
}

const SEARCH = /^SEARCH (?:observation|release_indicator) USING/u;

describeOnSqlite('queries of SQLite through what is withheld', () => {
  test.each([
    [
      'a ranking',
      (db: Db) => cellsOfIndicator(db, { indicatorKey: 1, period: PERIOD, asOf: 1 }),
      'SEARCH observation USING PRIMARY KEY (indicator_key=? AND period=?)',
    ],
    [
      'a series',
      (db: Db) =>
        cellsOfSeries(db, { indicatorKey: 1, regionKey: 2, from: null, to: '2019-12', asOf: 1 }),
      'SEARCH observation USING PRIMARY KEY (indicator_key=? AND period=? AND region_key=? AND load_id<?)',
    ],
    [
      'a release',
      (db: Db) => cellsOfRelease(db, { releaseKey: 2, asOf: 1 }),
      'SEARCH observation USING PRIMARY KEY (indicator_key=? AND period=?)',
    ],
    [
      'the column of a ranking',
      (db: Db) => columnOfIndicator(db, { indicatorKey: 1, period: toKey(PERIOD), asOf: 1 }),
      'SEARCH observation USING PRIMARY KEY (indicator_key=? AND period=?)',
    ],
    [
      'the columns of a release',
      (db: Db) => columnsOfRelease(db, { releaseKey: 2, asOf: 1 }),
      'SEARCH observation USING PRIMARY KEY (indicator_key=? AND period=?)',
    ],
  ])('%s is read by the same range', async (_, run, step) => {
    const asked = await askedBy(async (db) => run(await withCells(db)));
    const { plan } = asked.at(-1) ?? { plan: [] };
    expect(plan.filter((one) => SEARCH.test(one))).toContain(step);
    expect(
      plan.filter((one) => /SCAN observation|MATERIALIZE|CO-ROUTINE observation/u.test(one)),
    ).toEqual([]);
  });
});

describe('queries through what is withheld', () => {
  test('give null and why, for an indicator and for a single cell', async () => {
    const db = await withCells(await fixtureDatabase());
    const listed = await cellsOfIndicator(db, { indicatorKey: 1, period: PERIOD, asOf: 1 });
    expect(listed.filter(({ value }) => value === null)).toMatchObject([
      { regionKey: 2, missingReason: 'withheld' },
    ]);
    const all = await cellsOfIndicator(db, { indicatorKey: 2, period: PERIOD, asOf: 1 });
    expect(new Set(all.map(({ value, missingReason }) => `${value} ${missingReason}`))).toEqual(
      new Set(['null withheld']),
    );
    const cell = { indicatorKey: 1, regionKey: 2, period: PERIOD, asOf: 1 };
    expect(await historyOfCell(db, cell)).toMatchObject([
      { value: null, missingReason: 'withheld' },
    ]);
  });

  test('give columns without them', async () => {
    const db = await withCells(await fixtureDatabase());
    const columns = await columnsOfRelease(db, { releaseKey: 1, asOf: 1 });
    const alone = await columnOfIndicator(db, { indicatorKey: 1, period: toKey(PERIOD), asOf: 1 });
    const [listed, all] = [1, 2].map(
      (key) => columns.find(({ indicatorKey }) => indicatorKey === key)?.column,
    );
    expect(listed).toEqual(alone);
    expect(alone.missingReasons).toEqual({ 2: 'withheld' });
    expect(alone.regionKeys.filter((_, at) => alone.units[at] === null)).toEqual([2]);
    expect(all?.units.length).toBeGreaterThan(0);
    expect(all?.units.filter((units) => units !== null)).toEqual([]);
  });

  test('a list that is no longer there fails, and shows nothing', async () => {
    const db = await withCells(await fixtureDatabase());
    await dropLists(db);
    await expect(
      cellsOfIndicator(db, { indicatorKey: 1, period: PERIOD, asOf: 1 }),
    ).rejects.toThrow(/withheld_\d|list \d+ of what is withheld is not there/u);
  });
});

describe('the subqueries', () => {
  let db: Db;
  beforeAll(async () => {
    db = await fixtureDatabase();
  });

  test.each(['observation', 'sheet'] as const)('have every column of %s', async (table) => {
    const plugged = db.withPlugin(new WithholdingPlugin(NOTHING));
    const columns = async (from: Db) =>
      Object.keys((await from.selectFrom([table]).selectAll().executeTakeFirst()) ?? {}).sort();
    expect(await columns(plugged)).toEqual(await columns(db));
  });

  test('mark printed tables, so that one that is read past the plugin is no table', async () => {
    const plugged = db.withPlugin(new WithholdingPlugin({ ...NOTHING, releaseKeys: [1] }));
    const [sheet] = await currentSheets(plugged, 1, 1);
    expect(sheet?.table).toMatchObject({ notes: [] });
    const renamed = await plugged
      .selectFrom('sheet')
      .select('content as words')
      .limit(1)
      .executeTakeFirstOrThrow();
    expect(() => JSON.parse(renamed.words) as unknown).toThrow(SyntaxError);
  });
});

/**
 * What a reader may not see is taken out of queries that Kysely builds (withholding/queries.ts). SQL by
 * hand passes it by: whoever names these tables in it writes, counts or digests, and shows no figure.
 */
const SQL_BY_HAND = [
  'server/store/load-rows.ts',
  'server/store/figures/current-figures.ts',
  'server/store/observation-writes.ts',
  'server/store/release-revisions.ts',
  'server/store/withholding/queries.ts',
  // Looks for what is to be withheld.
  'server/store/withholding/series.ts',
  // Removes, and reads nothing.
  'server/store/clear-loads.ts',
  'server/store/later-loads.ts',
  // Its queries are written through the plugins; only what comes back is not: access.test.ts holds exports.
  'server/store/plain-rows.ts',
  // Count, and say of no figure what it is.
  'server/store/dictionary-use.ts',
  'server/store/dictionary-mentions.ts',
  // Reads what stands, to write what differs.
  'server/store/postgres/copy-figures.ts',
  // Asks whose tables these are.
  'server/store/postgres/schema-state.ts',
  // Read all, and tell only whether they could.
  'server/store/engine/postgres-integrity.ts',
  'server/store/published-by.ts',
];

test('no query reads figures past what withholds them', () => {
  const byHand = listSources('server').filter((file) => {
    if (file.startsWith('server/store/migrations/')) return false;
    const text = readText(file).replaceAll(/\/\*[^]*?\*\/|\/\/.*/gu, '');
    return /\b(?:from|join) (?:observation|sheet)\b|sql\.table\((?!`temp\.|name\))|withoutPlugins/u.test(
      text,
    );
  });
  expect(byHand.filter((file) => file !== 'server/store/migrate.ts').sort()).toEqual(
    SQL_BY_HAND.toSorted(),
  );
});
