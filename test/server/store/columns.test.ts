import { beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '#server/store/database.ts';
import { columnOfIndicator, columnsOfRelease, type StoredColumn } from '#server/store/columns.ts';
import { valueOf } from '#server/store/figure.ts';
import { toKey, toPeriod } from '#server/store/months.ts';
import { cellsOfIndicator, cellsOfRelease, type CellValue } from '#server/store/observations.ts';
import { filesOf } from '#server/store/sources.ts';
import { fixtureDatabase } from '#test/support/database.ts';
import { testOnSqlite } from '#test/support/engine.ts';
import { askedOnceBy } from './query-log.ts';

const PERIOD = { start: '2019-01', end: '2019-06' };
const RELEASE = { releaseKey: 1, asOf: 1 };

let db: Db;
beforeAll(async () => {
  db = await fixtureDatabase();
});

/** Cell by cell, as the rows have it. */
async function cellsOf(column: StoredColumn): Promise<Partial<CellValue>[]> {
  const files = await filesOf(db, column.sourceKeys);
  return column.regionKeys.map((regionKey, at) => {
    const decimals = column.decimals[at] ?? NaN;
    return {
      regionKey,
      value: valueOf(column.units[at] ?? null, decimals),
      decimals,
      missingReason: column.missingReasons[regionKey] ?? null,
      noteMark: column.noteMarks[regionKey] ?? null,
      loadId: column.loadIds[at] ?? NaN,
      revision: column.revisions[at] ?? NaN,
      sourceFile: files.get(column.sourceKeys[at] ?? NaN) ?? '',
      sourceRow: column.sourceRows[at] ?? null,
      sourceColumn: column.sourceColumns[at] ?? null,
    };
  });
}

describe('the column of an indicator', () => {
  test('holds the same cells as its rows', async () => {
    const at = { indicatorKey: 1, period: PERIOD, asOf: 1 };
    const rows = await cellsOfIndicator(db, at);
    expect(rows).not.toHaveLength(0);
    const column = await columnOfIndicator(db, { ...at, period: toKey(PERIOD) });
    expect(rows).toMatchObject(await cellsOf(column));
  });

  testOnSqlite('is one range of the primary key, without a sort', async () => {
    const { plan } = await askedOnceBy((own) =>
      columnOfIndicator(own, { indicatorKey: 1, period: toKey(PERIOD), asOf: 1 }),
    );
    expect(plan).toContain('SEARCH observation USING PRIMARY KEY (indicator_key=? AND period=?)');
    expect(plan.filter((step) => /TEMP B-TREE|SCAN observation/u.test(step))).toEqual([]);
  });

  test('that nothing stands in is empty', async () => {
    const none = await columnOfIndicator(db, {
      indicatorKey: 9999,
      period: toKey(PERIOD),
      asOf: 1,
    });
    expect(none.regionKeys).toEqual([]);
    expect(none.missingReasons).toEqual({});
  });
});

describe('the columns of a release', () => {
  test('hold the same cells as its rows', async () => {
    const rows = Map.groupBy(await cellsOfRelease(db, RELEASE), (cell) =>
      [cell.indicatorKey, toKey(toPeriod(cell))].join(' '),
    );
    const columns = await columnsOfRelease(db, RELEASE);
    expect(columns.length).toBeGreaterThan(10);
    expect(columns).toHaveLength(rows.size);
    for (const { indicatorKey, period, column } of columns) {
      const own = rows.get(`${indicatorKey} ${period}`) ?? [];
      expect(own.toSorted((a, b) => a.regionKey - b.regionKey)).toMatchObject(
        await cellsOf(column),
      );
    }
  });

  testOnSqlite('are one range of the primary key each, without a sort', async () => {
    const { plan } = await askedOnceBy((own) => columnsOfRelease(own, RELEASE));
    expect(plan).toContain('SEARCH observation USING PRIMARY KEY (indicator_key=? AND period=?)');
    expect(plan.filter((step) => /TEMP B-TREE|SCAN observation/u.test(step))).toEqual([]);
  });
});
